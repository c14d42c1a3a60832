'use client'

import { getTranslation } from '@payloadcms/translations'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { RowAnswer, RowPlan } from '../editorial/domain/import-plan'
import { ask, sentenceOf } from './ask'
import { ImportRows, type ResultRow } from './import-rows'
import { useWords } from './use-words'

type Counts = { create: number; update: number; unchanged: number; refused: number }
type Preview = { hash: string; unknown: string[]; counts: Counts; rows: RowPlan[] }
type Stage =
  | { at: 'choose' }
  | { at: 'reading' }
  | { at: 'previewed'; preview: Preview }
  | { at: 'applying'; preview: Preview; done: number; count: number }
  | { at: 'done'; rows: ResultRow[]; trouble: string }
type Props = { desk: boolean; events: { id: string; name: string }[]; into: string }

const BATCH = 25
const collections = ['trials', 'companies', 'speakers'] as const
type Into = (typeof collections)[number]
const isInto = (word: string): word is Into => (collections as readonly string[]).includes(word)

/** Every row of the file with what became of it: those the preview refused keep their reasons. */
const becameOf = (plans: readonly RowPlan[], answers: readonly RowAnswer[]): ResultRow[] => {
  const answered = new Map(answers.map((answer) => [answer.line, answer]))
  return plans.map((plan): ResultRow => {
    if (plan.what === 'refused' || plan.what === 'unchanged') return plan
    return answered.get(plan.line) ?? { line: plan.line, name: plan.name, what: 'unknown' }
  })
}

const send = <T,>(into: Into, entries: Record<string, string>, file: File, silent: string): Promise<T> => {
  const body = new FormData()
  body.set('file', file)
  for (const [key, value] of Object.entries(entries)) body.set(key, value)
  return ask<T>(`/api/${into}/import`, { method: 'POST', body }, silent)
}

/** Upload, preview row by row, apply as drafts with progress, and what became of each row. */
export const ImportTable = ({ desk, events, into: first }: Props) => {
  const say = useWords()
  const [into, setInto] = useState<Into>(desk ? (isInto(first) ? first : 'trials') : 'speakers')
  const [scope, setScope] = useState(desk ? '' : (events[0]?.id ?? ''))
  const [file, setFile] = useState<File | null>(null)
  const [stage, setStage] = useState<Stage>({ at: 'choose' })
  const [trouble, setTrouble] = useState('')
  const [round, setRound] = useState(0)
  const result = useRef<HTMLElement>(null)
  const at = stage.at
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const [columns, setColumns] = useState<string[]>([])

  useEffect(() => {
    let current = true
    ask<{ columns: { key: string }[] }>(`/api/${into}/import`, {}, '')
      .then((found) => current && setColumns(found.columns.map(({ key }) => key)))
      // Without the list the form works all the same: a preview names what it does not know.
      .catch(() => current && setColumns([]))
    return () => {
      current = false
    }
  }, [into])

  useEffect(() => {
    if (at === 'previewed' || at === 'done') result.current?.focus()
  }, [at])

  const preview = async () => {
    if (!file) return
    setTrouble('')
    setStage({ at: 'reading' })
    try {
      const found = await send<Preview>(into, { step: 'preview', scope }, file, say('failed'))
      setStage({ at: 'previewed', preview: found })
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
      setStage({ at: 'choose' })
    }
  }

  const apply = async (found: Preview) => {
    if (!file) return
    const lines = found.rows.filter(({ what }) => what === 'create' || what === 'update').map(({ line }) => line)
    const answers: RowAnswer[] = []
    let broken = ''
    setStage({ at: 'applying', preview: found, done: 0, count: lines.length })
    try {
      for (let from = 0; from < lines.length; from += BATCH) {
        const chosen = JSON.stringify(lines.slice(from, from + BATCH))
        const entries = { step: 'apply', scope, hash: found.hash, lines: chosen }
        const some = await send<{ answers: RowAnswer[] }>(into, entries, file, say('failed'))
        answers.push(...some.answers)
        setStage({ at: 'applying', preview: found, done: answers.length, count: lines.length })
      }
    } catch (error) {
      broken = sentenceOf(error, say('failed'))
    }
    setStage({ at: 'done', rows: becameOf(found.rows, answers), trouble: broken })
  }

  const startOver = () => {
    setRound(round + 1)
    setFile(null)
    setTrouble('')
    setStage({ at: 'choose' })
  }

  if (stage.at === 'done') {
    const count = (what: ResultRow['what']) => stage.rows.filter((row) => row.what === what).length
    const sentence = say('importDone', {
      created: count('created'),
      updated: count('updated'),
      refused: count('refused'),
    })
    return (
      <section aria-label={say('result')} className="imprimatur-result" ref={result} tabIndex={-1}>
        <p role="status">{sentence}</p>
        {stage.trouble ? <p className="imprimatur-trouble">{stage.trouble}</p> : null}
        <ImportRows caption={sentence} into={into} rows={stage.rows} />
        <Button onClick={startOver}>{say('importAgain')}</Button>
      </section>
    )
  }

  const busy = at === 'reading' || at === 'applying'
  const found = stage.at === 'previewed' || stage.at === 'applying' ? stage.preview : null
  const writable = found ? found.counts.create + found.counts.update : 0
  return (
    <>
      <p>{say('importIntro')}</p>
      <form
        className="imprimatur-form"
        onSubmit={(event) => {
          event.preventDefault()
          void preview()
        }}
      >
        {desk ? (
          <div>
            <label htmlFor="import-into">{say('importInto')}</label>
            <select
              disabled={busy}
              id="import-into"
              onChange={({ target }) => {
                if (isInto(target.value)) setInto(target.value)
                setStage({ at: 'choose' })
              }}
              value={into}
            >
              {collections.map((slug) => (
                <option key={slug} value={slug}>
                  {getTranslation(getEntityConfig({ collectionSlug: slug })?.labels?.plural ?? slug, i18n)}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {into === 'speakers' ? (
          <div>
            <label htmlFor="import-event">{say('importEvent')}</label>
            <select
              disabled={busy}
              id="import-event"
              onChange={({ target }) => {
                setScope(target.value)
                setStage({ at: 'choose' })
              }}
              value={scope}
            >
              {desk ? <option value="">{say('importNoEvent')}</option> : null}
              {events.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        <div>
          <label htmlFor="import-file">{say('importFile')}</label>
          <input
            accept=".csv,.tsv,text/csv,text/tab-separated-values"
            aria-describedby="import-columns"
            disabled={busy}
            id="import-file"
            key={round}
            onChange={({ target }) => {
              setFile(target.files?.[0] ?? null)
              setTrouble('')
              setStage({ at: 'choose' })
            }}
            type="file"
          />
          <p id="import-columns">
            {say('importColumns')}: <code>{columns.join(', ')}</code>
          </p>
        </div>
        <Button disabled={busy || !file} type="submit">
          {say('importPreview')}
        </Button>
      </form>
      <div aria-live="polite" role="status">
        {at === 'reading' ? <p>{say('importReading')}</p> : null}
        {stage.at === 'applying' ? <p>{say('importApplying', { done: stage.done, count: stage.count })}</p> : null}
        {trouble ? <p className="imprimatur-trouble">{trouble}</p> : null}
      </div>
      {found ? (
        <section aria-label={say('importPreview')} className="imprimatur-result" ref={result} tabIndex={-1}>
          <p>{say('importCounts', found.counts)}</p>
          {found.unknown.length ? <p>{say('importUnknown', { columns: found.unknown.join(', ') })}</p> : null}
          {writable ? (
            <Button disabled={busy} onClick={() => void apply(found)}>
              {say('importApply', { count: writable })}
            </Button>
          ) : (
            <p>{say('importNothing')}</p>
          )}
          <ImportRows caption={say('importPreview')} into={into} rows={found.rows} />
        </section>
      ) : null}
    </>
  )
}
