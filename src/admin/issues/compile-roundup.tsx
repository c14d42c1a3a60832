'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { countryLabel } from '../../trials/domain/vocabulary'
import { ask, sentenceOf } from '../ask'
import { Trouble } from '../trouble'
import { useWords } from '../use-words'
import '../panel.css'

type Change = { id: string; title: string; field: string; countries: string[]; at: string }
type Changes = { listed: Change[]; dropped: Change[]; open: number }
type Compiled = { added: number; listed: number; left: number }

const post = (body?: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body ?? {}),
})

const Rows = ({
  title,
  empty,
  rows,
  verb,
  busy,
  onMove,
}: {
  title: string
  empty: string
  rows: Change[]
  verb: string
  busy: boolean
  onMove: (change: Change) => void
}) => (
  <section>
    <h4>{title}</h4>
    {rows.length ? (
      <ul className="imprimatur-rows">
        {rows.map((change) => (
          <li key={change.id}>
            <span>
              {change.title}: {change.field}
              {change.countries.length ? ` (${change.countries.map(countryLabel).join(', ')})` : ''}
            </span>{' '}
            <Button
              aria-label={`${verb}: ${change.title}, ${change.field}`}
              buttonStyle="secondary"
              disabled={busy}
              onClick={() => onMove(change)}
              size="small"
            >
              {verb}
            </Button>
          </li>
        ))}
      </ul>
    ) : (
      <p className="imprimatur-soft">{empty}</p>
    )}
  </section>
)

/** The changes of a roundup: compiled by one button, put aside and brought back one by one. Works on what is stored. */
export const CompileRoundup = () => {
  const say = useWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const modified = useFormModified()
  const [changes, setChanges] = useState<Changes | null>(null)
  const [trouble, setTrouble] = useState('')
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const path = `/api/issues/${id}`
  const saved = savedDocumentData as { kind?: string; revision?: number } | undefined

  const load = useCallback(async () => {
    try {
      setChanges(await ask<Changes>(`${path}/roundup`, { cache: 'no-store' }, say('failed')))
      setTrouble('')
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
  }, [path, say])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save changes what is listed
  useEffect(() => {
    if (id && saved?.kind === 'roundup') void load()
  }, [id, load, saved?.kind, saved?.revision])

  if (!id || saved?.kind !== 'roundup') return <p className="imprimatur-soft">{say('issueSaveFirst')}</p>

  const act = async (work: () => Promise<boolean>) => {
    setBusy(true)
    setTrouble('')
    setSaid('')
    try {
      // The form holds the list as it was.
      if (await work()) window.location.reload()
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setBusy(false)
  }
  const compile = () =>
    act(async () => {
      const { added, left } = await ask<Compiled>(`${path}/compile`, post(), say('failed'))
      if (!added) setSaid(left ? say('issueLeft', { count: left }) : say('issueCompiledNone'))
      return added > 0
    })
  const move = (verb: 'drop' | 'bring-back') => (change: Change) =>
    void act(async () => {
      await ask(`${path}/roundup`, post({ do: verb, change: change.id }), say('failed'))
      return true
    })

  const held = busy || modified
  return (
    <section aria-busy={busy} aria-labelledby="imprimatur-compile" className="imprimatur-sign-off">
      <h3 id="imprimatur-compile">{say('issueChanges')}</h3>
      <p>{say('issueCompileHint')}</p>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      <p role="status">{said}</p>
      {modified ? <p>{say('issueSaveFirst')}</p> : null}
      {!changes && !trouble ? <p>{say('loading')}</p> : null}
      {changes ? (
        <>
          <p>{say('issueOpen', { count: changes.open })}</p>
          <Button disabled={held} onClick={() => void compile()} size="small">
            {say('issueCompile')}
          </Button>
          <Rows
            busy={held}
            empty={say('issueListedNone')}
            onMove={move('drop')}
            rows={changes.listed}
            title={say('issueListed')}
            verb={say('issueDrop')}
          />
          <Rows
            busy={held}
            empty={say('issueDroppedNone')}
            onMove={move('bring-back')}
            rows={changes.dropped}
            title={say('issueDropped')}
            verb={say('issueBringBack')}
          />
        </>
      ) : null}
    </section>
  )
}
