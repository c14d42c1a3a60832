'use client'

import { getTranslation } from '@payloadcms/translations'
import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { RowAnswer, RowPlan } from '../editorial/domain/import-plan'
import { ask, sentenceOf } from './ask'
import { ImportForm } from './import-form'
import { ImportRows, type ResultRow } from './import-rows'
import { sendFile } from './send-file'
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

/** Upload, preview row by row, apply as drafts with progress, and what became of each row. */
export const ImportTable = ({ desk, events, into: first }: Props) => {
  const say = useWords()
  const [into, setInto] = useState<Into>(desk ? (isInto(first) ? first : 'trials') : 'speakers')
  const path = `/api/${into}/import`
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
    ask<{ columns: { key: string }[] }>(path, {}, '')
      .then((found) => current && setColumns(found.columns.map(({ key }) => key)))
      // Without the list the form works all the same: a preview names what it does not know.
      .catch(() => current && setColumns([]))
    return () => {
      current = false
    }
  }, [path])

  useEffect(() => {
    if (at === 'previewed' || at === 'done') result.current?.focus()
  }, [at])

  const preview = async () => {
    if (!file) return
    setTrouble('')
    setStage({ at: 'reading' })
    try {
      const found = await sendFile<Preview>(path, file, { step: 'preview', scope }, say('failed'))
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
        const some = await sendFile<{ answers: RowAnswer[] }>(path, file, entries, say('failed'))
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
  const doing =
    stage.at === 'applying'
      ? say('importApplying', { done: stage.done, count: stage.count })
      : at === 'reading'
        ? say('importReading')
        : ''
  const found = stage.at === 'previewed' || stage.at === 'applying' ? stage.preview : null
  const writable = found ? found.counts.create + found.counts.update : 0
  return (
    <>
      <p>{say('importIntro')}</p>
      <ImportForm
        busy={busy}
        columns={columns}
        doing={doing}
        file={file}
        name="import"
        onFile={(chosen) => {
          setFile(chosen)
          setTrouble('')
          setStage({ at: 'choose' })
        }}
        onPreview={() => void preview()}
        round={round}
        trouble={trouble}
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
      </ImportForm>
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
