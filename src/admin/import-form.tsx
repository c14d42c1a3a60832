'use client'

import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useWords } from './use-words'

/** The form that takes a table and asks for its preview, and below it what is being done or went wrong. */
export const ImportForm = ({
  name,
  columns,
  file,
  round,
  busy,
  doing,
  trouble,
  onFile,
  onPreview,
  children,
}: {
  /** Begins the ids of its parts. */
  name: string
  columns: readonly string[]
  file: File | null
  /** Another number empties the field, which nothing else can. */
  round: number
  busy: boolean
  doing: string
  trouble: string
  onFile: (file: File | null) => void
  onPreview: () => void
  /** Fields before the file. */
  children?: ReactNode
}) => {
  const say = useWords()
  return (
    <>
      <form
        className="imprimatur-form"
        onSubmit={(event) => {
          event.preventDefault()
          onPreview()
        }}
      >
        {children}
        <div>
          <label htmlFor={`${name}-file`}>{say('importFile')}</label>
          <input
            accept=".csv,.tsv,text/csv,text/tab-separated-values"
            aria-describedby={`${name}-columns`}
            disabled={busy}
            id={`${name}-file`}
            key={round}
            onChange={({ target }) => onFile(target.files?.[0] ?? null)}
            type="file"
          />
          <p id={`${name}-columns`}>
            {say('importColumns')}: <code>{columns.join(', ')}</code>
          </p>
        </div>
        <Button disabled={busy || !file} type="submit">
          {say('importPreview')}
        </Button>
      </form>
      <div aria-live="polite" role="status">
        {doing ? <p>{doing}</p> : null}
        {trouble ? <p className="imprimatur-trouble">{trouble}</p> : null}
      </div>
    </>
  )
}
