'use client'

import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { SpeakerConsentList } from '../../events/domain/speaker-consents'
import { ask, Refused, sentenceOf } from '../ask'
import { Moment } from '../moment'
import type { Word } from '../translations'
import { Trouble } from '../trouble'
import { useWords } from '../use-words'
import { purposeWord, RecordForm, WithdrawForm } from './consent-form'
import '../panel.css'

type Consent = SpeakerConsentList['consents'][number]

/** A state is a shape and a word. */
const stateOf = ({ stands, withdrawnAt }: Consent): [string, Word] =>
  stands ? ['●', 'consentStands'] : withdrawnAt ? ['✕', 'consentIsWithdrawn'] : ['○', 'consentOlder']

const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const Row = ({ consent, onWithdraw }: { consent: Consent; onWithdraw: (() => void) | null }) => {
  const say = useWords()
  const [shape, word] = stateOf(consent)
  return (
    <li data-purpose={consent.purpose}>
      <strong>{say(purposeWord[consent.purpose])}</strong>{' '}
      <span className="imprimatur-state">{`${shape} ${say(word)}`}</span>
      <span className="imprimatur-soft">
        {say('consentWording', { version: consent.wordingVersion })} · <Moment at={consent.at} quiet zone={zone()} />
      </span>
      {consent.withdrawnAt ? (
        <span className="imprimatur-soft">
          {say('consentIsWithdrawn')}: <Moment at={consent.withdrawnAt} quiet zone={zone()} />
        </span>
      ) : null}
      {consent.evidence ? <span className="imprimatur-note">{consent.evidence}</span> : null}
      {onWithdraw ? (
        <Button
          aria-label={`${say('consentWithdraw')}: ${say(purposeWord[consent.purpose])}`}
          buttonStyle="secondary"
          onClick={onWithdraw}
          size="small"
        >
          {say('consentWithdraw')}
        </Button>
      ) : null}
    </li>
  )
}

/** A speaker's consents, for those who keep them; nothing for anybody else. */
export const SpeakerConsents = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const modified = useFormModified()
  const [list, setList] = useState<SpeakerConsentList | null>(null)
  const [notMine, setNotMine] = useState(false)
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const [open, setOpen] = useState<'record' | Consent | null>(null)
  const path = `/api/speakers/${id}/consents`

  const load = useCallback(async () => {
    try {
      setList(await ask<SpeakerConsentList>(path, { cache: 'no-store' }, say('failed')))
      setTrouble('')
    } catch (error) {
      if (error instanceof Refused && error.status === 403) setNotMine(true)
      else setTrouble(sentenceOf(error, say('failed')))
    }
  }, [path, say])
  useEffect(() => {
    if (id) void load()
  }, [id, load])

  if (!id || notMine) return null
  const send = async (to: string, body: object) => {
    setBusy(true)
    try {
      const headers = { 'Content-Type': 'application/json' }
      await ask(to, { method: 'POST', headers, body: JSON.stringify(body) }, say('failed'))
      // The stage may have moved with it; typed text is worth more than showing that at once.
      if (!modified) window.location.reload()
      setOpen(null)
      await load()
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
      setOpen(null)
    }
    setBusy(false)
  }

  return (
    <section aria-busy={busy} aria-labelledby="imprimatur-consents" className="imprimatur-box">
      <h3 id="imprimatur-consents">{say('consentTitle')}</h3>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      {!list && !trouble ? <p>{say('loading')}</p> : null}
      {list && !list.consents.length ? <p>{say('consentNone')}</p> : null}
      {list?.withheld.length ? (
        <p className="imprimatur-late">
          {say('consentWithheld', { parts: list.withheld.map((part) => say(purposeWord[part])).join(', ') })}
        </p>
      ) : null}
      {list?.consents.length ? (
        <ul className="imprimatur-rows">
          {list.consents.map((consent) => (
            <Row
              consent={consent}
              key={consent.id}
              onWithdraw={consent.stands && open === null ? () => setOpen(consent) : null}
            />
          ))}
        </ul>
      ) : null}
      {list && open === null ? (
        <Button buttonStyle="secondary" onClick={() => setOpen('record')} size="small">
          {say('consentRecord')}
        </Button>
      ) : null}
      {open === 'record' ? (
        <RecordForm busy={busy} onCancel={() => setOpen(null)} onRecord={(input) => void send(path, input)} />
      ) : null}
      {open !== null && open !== 'record' ? (
        <WithdrawForm
          busy={busy}
          onCancel={() => setOpen(null)}
          onWithdraw={(evidence) => void send(`${path}/${open.id}/withdraw`, { evidence })}
          purpose={open.purpose}
        />
      ) : null}
    </section>
  )
}
