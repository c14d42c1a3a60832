'use client'

import {
  Button,
  ConfirmationModal,
  useAuth,
  useConfig,
  useListDrawerContext,
  useModal,
  useRouteCache,
  useSelection,
  useTranslation,
} from '@payloadcms/ui'
import { useState } from 'react'
import { ask, sentenceOf } from './ask'
import type { Word } from './translations'
import { useWords } from './use-words'
import './panel.css'

type Verb = 'publish' | 'unpublish' | 'trash' | 'restore' | 'delete'
type Answer = { id: string; ok: true } | { id: string; ok: false; sentence: string }
type Outcome = { verb: Verb; answers: Answer[]; unanswered: string[]; names: Record<string, string> }
type Props = { collectionSlug: string; viewType?: string }

const words: Record<Verb, Word> = {
  publish: 'bulkPublish',
  unpublish: 'bulkUnpublish',
  trash: 'bulkTrash',
  restore: 'bulkRestore',
  delete: 'bulkDelete',
}
/** Asked for a few at a time, so that progress can be shown and no request grows old. */
const BATCH = 10
const modal = 'imprimatur-bulk'

const nameFromRow = (id: string): string => {
  const cell = document.querySelector(`[data-id="${CSS.escape(id)}"] td:nth-child(2)`)
  return cell?.textContent?.trim() || id
}

/** What may be done to the chosen documents, by our own endpoint: one transaction and one answer for each. */
export const BulkActions = ({ collectionSlug, viewType }: Props) => {
  const say = useWords()
  const { i18n } = useTranslation()
  const { permissions, user } = useAuth()
  const { getEntityConfig } = useConfig()
  const { isInDrawer } = useListDrawerContext()
  const { selectedIDs, toggleAll, selectAll } = useSelection()
  const { openModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const [verb, setVerb] = useState<Verb | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [trouble, setTrouble] = useState('')

  const may = permissions?.collections?.[collectionSlug]
  const roles = (user as { roles?: string[] } | null)?.roles ?? []
  const desk = roles.includes('admin') || roles.includes('editor')
  const config = getEntityConfig({ collectionSlug })
  const inTrash = viewType === 'trash'
  const offered: Verb[] = inTrash
    ? [...(may?.update ? (['restore'] as const) : []), ...(desk && may?.delete ? (['delete'] as const) : [])]
    : [
        ...(desk && may?.update ? (['publish', 'unpublish'] as const) : []),
        ...(config?.trash && may?.delete ? (['trash'] as const) : []),
      ]
  const ids = selectedIDs.map(String)

  const run = async () => {
    if (!verb) return
    const names = Object.fromEntries(ids.map((id) => [id, nameFromRow(id)]))
    const answers: Answer[] = []
    setTrouble('')
    setOutcome(null)
    setDone(0)
    try {
      for (let at = 0; at < ids.length; at += BATCH) {
        const body = JSON.stringify({ do: verb, ids: ids.slice(at, at + BATCH) })
        const headers = { 'content-type': 'application/json', 'accept-language': i18n.language }
        const path = `/api/${collectionSlug}/bulk`
        const { answers: some } = await ask<{ answers: Answer[] }>(
          path,
          { method: 'POST', body, headers },
          say('failed'),
        )
        answers.push(...some)
        setDone(answers.length)
      }
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setDone(null)
    const answered = new Set(answers.map(({ id }) => id))
    setOutcome({ verb, answers, unanswered: ids.filter((id) => !answered.has(id)), names })
    toggleAll()
    clearRouteCache()
  }

  if (isInDrawer || (!offered.length && !outcome)) return null
  const refused = outcome?.answers.filter((answer) => !answer.ok) ?? []
  return (
    <div className="imprimatur-bulk">
      {ids.length ? (
        <fieldset className="imprimatur-bulk__verbs">
          <legend>{say('bulkLabel')}</legend>
          {selectAll === 'allAvailable' || ids.length > 200 ? (
            <p>{say('bulkTooMany')}</p>
          ) : (
            offered.map((each) => (
              <Button
                buttonStyle="secondary"
                disabled={done !== null}
                key={each}
                margin={false}
                onClick={() => {
                  setVerb(each)
                  openModal(modal)
                }}
                size="small"
              >
                {say(words[each])}
              </Button>
            ))
          )}
        </fieldset>
      ) : null}
      <div aria-live="polite" role="status">
        {done === null ? null : <p>{say('bulkRunning', { done, count: ids.length })}</p>}
        {trouble ? <p className="imprimatur-trouble">{trouble}</p> : null}
        {outcome ? (
          <div className="imprimatur-bulk__outcome">
            <p>
              {say('bulkDone', {
                verb: say(words[outcome.verb]),
                ok: outcome.answers.length - refused.length,
                refused: refused.length,
              })}
            </p>
            <ul>
              {outcome.answers.map((answer) => (
                <li key={answer.id}>
                  <span aria-hidden="true">{answer.ok ? '●' : '✕'}</span> {outcome.names[answer.id]}:{' '}
                  {answer.ok ? say('bulkOne') : answer.sentence}
                </li>
              ))}
              {outcome.unanswered.map((id) => (
                <li key={id}>
                  <span aria-hidden="true">?</span> {outcome.names[id]}: {say('notKnown')}
                </li>
              ))}
            </ul>
            <Button buttonStyle="secondary" margin={false} onClick={() => setOutcome(null)} size="small">
              {say('dismiss')}
            </Button>
          </div>
        ) : null}
      </div>
      <ConfirmationModal
        body={say('bulkConfirm')}
        confirmLabel={verb ? say(words[verb]) : ''}
        heading={verb ? say('bulkHeading', { verb: say(words[verb]), count: ids.length }) : ''}
        modalSlug={modal}
        onConfirm={run}
      />
    </div>
  )
}
