'use client'

import { useRowLabel } from '@payloadcms/ui'

/** Names a finding by its state and period, so that a long list can be read closed. */
export const FindingRowLabel = () => {
  const { data, rowNumber } = useRowLabel<{ state?: string; validFrom?: string; answers?: { text?: string }[] }>()
  const first = data?.answers?.[0]?.text?.slice(0, 60)
  const since = data?.validFrom ? ` since ${data.validFrom}` : ''
  return (
    <span>
      {`Finding ${(rowNumber ?? 0) + 1}: ${data?.state ?? 'answered'}${since}`}
      {first ? ` · ${first}` : ''}
    </span>
  )
}
