'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useWords } from '../use-words'

const nameIn = (header: string | null): string => /filename="([^"]+)"/.exec(header ?? '')?.[1] ?? 'readers.csv'

/** All readers as a file. Fetched rather than linked, so that a refusal is a sentence on this page. */
export const ExportReaders = () => {
  const say = useWords()
  const [said, setSaid] = useState<{ trouble: boolean; words: string } | null>(null)
  const [busy, setBusy] = useState(false)

  const save = async () => {
    setBusy(true)
    setSaid(null)
    const answer = await fetch('/api/subscribers/export.csv', { credentials: 'include', cache: 'no-store' }).catch(
      () => null,
    )
    if (answer?.ok) {
      const href = URL.createObjectURL(await answer.blob())
      const link = document.createElement('a')
      link.href = href
      link.download = nameIn(answer.headers.get('content-disposition'))
      link.click()
      URL.revokeObjectURL(href)
      setSaid({ trouble: false, words: say('readersExported', { name: link.download }) })
    } else {
      const body = (await answer?.json().catch(() => null)) as { errors?: { message?: string }[] } | null
      setSaid({ trouble: true, words: body?.errors?.[0]?.message ?? say('failed') })
    }
    setBusy(false)
  }

  return (
    <section aria-labelledby="readers-export">
      <h2 id="readers-export">{say('readersExport')}</h2>
      <p>{say('readersExportHint')}</p>
      <Button buttonStyle="secondary" disabled={busy} onClick={() => void save()}>
        {say('readersExportDo')}
      </Button>
      <div aria-live="polite" role="status">
        {said ? <p className={said.trouble ? 'imprimatur-trouble' : undefined}>{said.words}</p> : null}
      </div>
    </section>
  )
}
