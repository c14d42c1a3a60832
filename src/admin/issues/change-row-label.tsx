'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useWords } from '../use-words'
import { useToldChange } from './told-changes'

/** Says of a row which change it holds, so that a closed list can be read and put in order. */
export const ChangeRowLabel = () => {
  const say = useWords()
  const { data, rowNumber } = useRowLabel<{ change?: string | { id: string }; note?: string }>()
  const id = typeof data?.change === 'object' ? data.change?.id : data?.change
  const told = useToldChange(id ?? '')
  const number = (rowNumber ?? 0) + 1
  return (
    <span>
      {told ? `${number}. ${told}` : say('issueChangeRow', { number })}
      {data?.note ? ` · ${say('issueNoted')}` : ''}
    </span>
  )
}
