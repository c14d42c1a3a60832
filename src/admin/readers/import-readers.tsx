'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { rosterColumns } from '../../newsletter/domain/roster/plan-row'
import { sentenceOf } from '../ask'
import { ImportForm } from '../import-form'
import { sendFile } from '../send-file'
import { useWords } from '../use-words'
import { EarlierImports } from './earlier-imports'
import { ExportReaders } from './export-readers'
import { type RosterCounts, type RosterLine, RosterRows } from './roster-rows'

type Preview = { hash: string; unknown: string[]; counts: RosterCounts; rows: RosterLine[] }
type Applied = { import: string; counts: RosterCounts; rows: RosterLine[] }
type Stage =
  | { at: 'choose' | 'reading' }
  | { at: 'previewed' | 'applying'; preview: Preview }
  | { at: 'done'; applied: Applied }

const columns = rosterColumns.map(({ key }) => key)

/** A file of readers: looked at first, then carried out as it was looked at; what went before; and all readers out. */
export const ImportReaders = ({ zone }: { zone: string }) => {
  const say = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [stage, setStage] = useState<Stage>({ at: 'choose' })
  const [trouble, setTrouble] = useState('')
  const [round, setRound] = useState(0)
  const result = useRef<HTMLElement>(null)
  const { at } = stage

  useEffect(() => {
    if (at === 'previewed' || at === 'done') result.current?.focus()
  }, [at])

  const send = <T,>(chosen: File, entries: Record<string, string>): Promise<T> =>
    sendFile<T>('/api/subscribers/import', chosen, entries, say('failed'))
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setTrouble('')
    setStage({ at: 'choose' })
  }
  const preview = async () => {
    if (!file) return
    setTrouble('')
    setStage({ at: 'reading' })
    try {
      setStage({ at: 'previewed', preview: await send<Preview>(file, { step: 'preview' }) })
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
      setStage({ at: 'choose' })
    }
  }
  const apply = async (seen: Preview) => {
    if (!file) return
    setTrouble('')
    setStage({ at: 'applying', preview: seen })
    try {
      setStage({ at: 'done', applied: await send<Applied>(file, { step: 'apply', hash: seen.hash }) })
    } catch (error) {
      // What was written so far stands; the same file goes on where it stood.
      setTrouble(sentenceOf(error, say('failed')))
      setStage({ at: 'previewed', preview: seen })
    }
  }

  const busy = at === 'reading' || at === 'applying'
  const seen = stage.at === 'previewed' || stage.at === 'applying' ? stage.preview : null
  const count = (counts: RosterCounts) =>
    (counts['add-active'] ?? 0) + (counts['add-pending'] ?? 0) + (counts.stop ?? 0)
  return (
    <>
      <p>{say('readersImportIntro')}</p>
      <ImportForm
        busy={busy}
        columns={columns}
        doing={at === 'reading' ? say('importReading') : at === 'applying' ? say('readersApplying') : ''}
        file={file}
        name="readers"
        onFile={choose}
        onPreview={() => void preview()}
        round={round}
        trouble={trouble}
      />
      {seen ? (
        <section aria-label={say('importPreview')} className="imprimatur-result" ref={result} tabIndex={-1}>
          {seen.unknown.length ? <p>{say('importUnknown', { columns: seen.unknown.join(', ') })}</p> : null}
          {count(seen.counts) ? (
            <Button disabled={busy} onClick={() => void apply(seen)}>
              {say('readersApply', { count: count(seen.counts) })}
            </Button>
          ) : (
            <p>{say('importNothing')}</p>
          )}
          <RosterRows caption={say('importPreview')} counts={seen.counts} rows={seen.rows} />
        </section>
      ) : null}
      {stage.at === 'done' ? (
        <section aria-label={say('result')} className="imprimatur-result" ref={result} tabIndex={-1}>
          <p role="status">
            {say('readersDone', { count: count(stage.applied.counts), of: stage.applied.rows.length })}
          </p>
          <RosterRows caption={say('result')} counts={stage.applied.counts} rows={stage.applied.rows} />
          <Button
            onClick={() => {
              setRound(round + 1)
              choose(null)
            }}
          >
            {say('importAgain')}
          </Button>
        </section>
      ) : null}
      <EarlierImports mark={stage.at === 'done' ? stage.applied.import : ''} zone={zone} />
      <ExportReaders />
    </>
  )
}
