'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { ask, sentenceOf } from '../ask'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { type Change, ChangeRows } from './change-rows'
import { tellChanges } from './told-changes'
import '../panel.css'

type Changes = { listed: Change[]; dropped: Change[]; open: number; closed: string | null }
type Compiled = { added: number; listed: number; left: number }

const post = (body?: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body ?? {}),
})

/** What was done is said after the page has loaded anew. */
const afterLoad = (id: string) => `imprimatur-changes-${id}`

/** The changes of a roundup: compiled by one button, put aside and brought back one by one. Works on what is stored. */
export const CompileRoundup = () => {
  const say = useWords()
  const { id, savedDocumentData } = useDocumentInfo()
  const modified = useFormModified()
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const path = `/api/issues/${id}`
  const saved = savedDocumentData as { kind?: string; revision?: number } | undefined

  // A save changes what is listed.
  const asked = useAsked<Changes>(id && saved?.kind === 'roundup' ? `${path}/roundup` : null, saved?.revision)
  const { found: changes, trouble, setTrouble, load } = asked
  useEffect(() => {
    if (!changes) return
    tellChanges([...changes.listed, ...changes.dropped])
    const done = sessionStorage.getItem(afterLoad(path))
    if (done === null) return
    sessionStorage.removeItem(afterLoad(path))
    setSaid(done)
    heading.current?.focus()
  }, [changes, path])

  if (!id || saved?.kind !== 'roundup') return <p className="imprimatur-soft">{say('issueSaveFirst')}</p>

  /** `work` answers what to say of it once the form, which holds the list as it was, has been loaded anew. */
  const act = async (work: () => Promise<string | null>) => {
    setBusy(true)
    setTrouble('')
    setSaid('')
    try {
      const done = await work()
      if (done !== null) {
        sessionStorage.setItem(afterLoad(path), done)
        window.location.reload()
        return
      }
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setBusy(false)
  }
  const compile = () =>
    act(async () => {
      const { added, left } = await ask<Compiled>(`${path}/compile`, post(), say('failed'))
      const rest = left ? say('issueLeft', { count: left }) : ''
      if (added) return `${say('issueCompiled', { count: added })} ${rest}`.trim()
      setSaid(rest || say('issueCompiledNone'))
      return null
    })
  const move = (verb: 'drop' | 'bring-back') => (change: Change) =>
    void act(async () => {
      await ask(`${path}/roundup`, post({ do: verb, change: change.id }), say('failed'))
      return say(verb === 'drop' ? 'issueDroppedOne' : 'issueBroughtBack', { title: change.title })
    })

  const held = busy || modified
  const closed = changes?.closed ?? null
  return (
    <section aria-busy={busy} aria-labelledby="imprimatur-compile" className="imprimatur-box">
      <h3 id="imprimatur-compile" ref={heading} tabIndex={-1}>
        {say('issueChanges')}
      </h3>
      <p>{closed ?? say('issueCompileHint')}</p>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      <p role="status">{said}</p>
      {modified && !closed ? <p>{say('issueSaveFirst')}</p> : null}
      {!changes && !trouble ? <p>{say('loading')}</p> : null}
      {changes ? (
        <>
          {closed === null ? (
            <>
              <p>{say('issueOpen', { count: changes.open })}</p>
              <Button disabled={held} onClick={() => void compile()} size="small">
                {say('issueCompile')}
              </Button>
            </>
          ) : null}
          <ChangeRows
            busy={held}
            empty={say('issueListedNone')}
            onMove={closed === null ? move('drop') : undefined}
            rows={changes.listed}
            title={say('issueListed')}
            verb={say('issueDrop')}
          />
          {closed === null ? (
            <ChangeRows
              busy={held}
              empty={say('issueDroppedNone')}
              onMove={move('bring-back')}
              rows={changes.dropped}
              title={say('issueDropped')}
              verb={say('issueBringBack')}
            />
          ) : null}
        </>
      ) : null}
    </section>
  )
}
