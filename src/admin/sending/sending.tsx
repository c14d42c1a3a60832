'use client'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { DispatchReport } from '../../newsletter/domain/dispatch/dispatch-report'
import { ask, sentenceOf } from '../ask'
import type { Word } from '../translations'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { AccountTable, reasonWord } from './account'
import { Clicks } from './clicks'
import { SureButton } from './sure-button'
import '../panel.css'

const stateWord: Record<NonNullable<DispatchReport['state']>, Word> = {
  preparing: 'sendPreparing',
  sending: 'sendSending',
  paused: 'sendPaused',
  sent: 'sendSent',
  cancelled: 'sendCancelled',
}

const EVERY_MS = 2_000

/** Mails decided a minute, between the first look at a sending and the last. */
const useSpeed = (report: DispatchReport | null): number | null => {
  const first = useRef<{ at: number; decided: number } | null>(null)
  const { account, state } = report ?? {}
  if (!account || state !== 'sending') {
    first.current = null
    return null
  }
  const decided = account.candidates - account.waiting
  first.current ??= { at: Date.now(), decided }
  const minutes = (Date.now() - first.current.at) / 60_000
  return minutes > 0 && decided > first.current.decided ? (decided - first.current.decided) / minutes : null
}

const Unknown = ({
  report,
  busy,
  resolve,
}: {
  report: DispatchReport
  busy: boolean
  resolve: (as: string) => void
}) => {
  const say = useWords()
  if (!report.unknown?.length) return null
  return (
    <details>
      <summary>{say('sendUnknownTitle')}</summary>
      <p>{say('sendUnknownHint')}</p>
      <ul>
        {report.unknown.map(({ id, messageId, reason }) => (
          <li key={id}>
            <code>{messageId}</code> {reasonWord(say, reason)}
          </li>
        ))}
      </ul>
      <Button buttonStyle="secondary" disabled={busy} onClick={() => resolve('delivered')} size="small">
        {say('sendWasDelivered')}
      </Button>
      <SureButton
        busy={busy}
        label={say('sendAgain')}
        onSure={() => resolve('send-again')}
        warning={say('sendAgainSure')}
      />
    </details>
  )
}

/** The sending of an issue while it runs and after: every candidate accounted for, and what may be decided about it. */
export const Sending = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const { user } = useAuth()
  const [busy, setBusy] = useState(false)
  const path = `/api/issues/${id}/sending`
  const { found: report, trouble, setTrouble, load } = useAsked<DispatchReport>(id ? path : null)
  const speed = useSpeed(report)
  const runs = report?.state === 'preparing' || report?.state === 'sending' || (report?.account?.inHand ?? 0) > 0
  useEffect(() => {
    if (!runs) return
    const timer = setInterval(() => void load(), EVERY_MS)
    return () => clearInterval(timer)
  }, [runs, load])

  if (!id) return null
  const post = async (to: string, body: object) => {
    setBusy(true)
    try {
      const headers = { 'Content-Type': 'application/json' }
      await ask(to, { method: 'POST', headers, body: JSON.stringify(body) }, say('failed'))
      await load()
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setBusy(false)
  }
  const decides = ((user as { roles?: string[] } | null)?.roles ?? []).some((role) =>
    ['editor', 'admin'].includes(role),
  )
  const { state = null, account } = report ?? {}
  const minutes = speed && account ? Math.max(1, Math.round(account.waiting / speed)) : null
  return (
    <section aria-busy={busy} aria-labelledby="imprimatur-sending" className="imprimatur-box">
      <h3 id="imprimatur-sending">{say('sendTitle')}</h3>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      {!report && !trouble ? <p>{say('loading')}</p> : null}
      {report && !state ? <p>{say('sendNone')}</p> : null}
      {state ? <p role="status">{say(stateWord[state])}</p> : null}
      {report?.why ? <p>{report.why}</p> : null}
      {report?.trouble ? <p className="imprimatur-trouble">{say('sendTrouble', { said: report.trouble })}</p> : null}
      {state === 'sent' && account?.candidates === 0 ? <p>{say('sendNobody')}</p> : null}
      {account?.candidates && state !== 'preparing' ? (
        <progress
          aria-label={say('sendProgress', { done: account.candidates - account.waiting, count: account.candidates })}
          max={account.candidates}
          value={account.candidates - account.waiting}
        />
      ) : null}
      {speed && minutes ? <p>{say('sendSpeed', { count: Math.round(speed), minutes })}</p> : null}
      {account?.candidates ? <AccountTable account={account} /> : null}
      <Clicks clicks={report?.clicks ?? []} />
      {decides && state === 'sending' ? (
        <Button buttonStyle="secondary" disabled={busy} onClick={() => void post(path, { do: 'pause' })} size="small">
          {say('sendPause')}
        </Button>
      ) : null}
      {decides && state === 'paused' ? (
        <Button buttonStyle="primary" disabled={busy} onClick={() => void post(path, { do: 'resume' })} size="small">
          {say('sendResume')}
        </Button>
      ) : null}
      {decides && state && ['preparing', 'sending', 'paused'].includes(state) ? (
        <SureButton
          busy={busy}
          label={say('sendCancel')}
          onSure={() => void post(path, { do: 'cancel' })}
          warning={say('sendCancelSure')}
        />
      ) : null}
      {report && decides ? (
        <Unknown busy={busy} report={report} resolve={(as) => void post(`${path}/unknown`, { as })} />
      ) : null}
    </section>
  )
}
