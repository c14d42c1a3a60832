'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { AddressStanding } from '../../newsletter/domain/roster/address-standing'
import { ask, sentenceOf } from '../ask'
import type { Word } from '../translations'
import { Trouble } from '../trouble'
import { useWords } from '../use-words'
import { StandingRows } from './standing-rows'
import { SuppressForm } from './suppress-form'

const stateWord: Record<'pending' | 'active' | 'unsubscribed', Word> = {
  pending: 'listPending',
  active: 'listActive',
  unsubscribed: 'listUnsubscribed',
}

const post = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

/**
 * Who must not be mailed, one address at a time: only hashes are kept, so there is nothing to list. Looked up, stopped by
 * hand, and allowed again where that is the desk's to decide.
 */
export const Suppressions = ({ zone }: { zone: string }) => {
  const say = useWords()
  const [email, setEmail] = useState('')
  const [found, setFound] = useState<{ email: string; standing: AddressStanding } | null>(null)
  const [trouble, setTrouble] = useState('')
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const result = useRef<HTMLElement>(null)
  const shown = found?.email
  // biome-ignore lint/correctness/useExhaustiveDependencies: an address that was found is read out
  useEffect(() => result.current?.focus(), [shown])

  const read = async (address: string) =>
    setFound({
      email: address,
      standing: await ask('/api/suppressions/look-up', post({ email: address }), say('failed')),
    })
  const doing = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true)
    setTrouble('')
    setSaid('')
    try {
      setSaid(await work())
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setBusy(false)
  }

  const lookUp = () =>
    doing(async () => {
      setFound(null)
      await read(email.trim())
      return ''
    })
  const suppress = (address: string, scope: string, why: string) =>
    doing(async () => {
      const body = { email: address, scope, why }
      const { added } = await ask<{ added: boolean }>('/api/suppressions', post(body), say('failed'))
      await read(address)
      result.current?.focus()
      return say(added ? 'suppressDone' : 'suppressAlready')
    })
  const lift = (address: string, id: string, why: string) =>
    doing(async () => {
      await ask(`/api/suppressions/${id}/lift`, post({ why }), say('failed'))
      await read(address)
      result.current?.focus()
      return say('liftDone')
    })

  return (
    <>
      <p>{say('suppressIntro')}</p>
      <form
        className="imprimatur-form"
        onSubmit={(event) => {
          event.preventDefault()
          void lookUp()
        }}
      >
        <div>
          <label htmlFor="suppress-email">{say('suppressAddress')}</label>
          <input
            autoComplete="off"
            disabled={busy}
            id="suppress-email"
            inputMode="email"
            maxLength={400}
            onChange={({ target }) => setEmail(target.value)}
            spellCheck={false}
            type="text"
            value={email}
          />
        </div>
        <Button disabled={busy || !email.trim()} type="submit">
          {say('suppressLookUp')}
        </Button>
      </form>
      <div aria-live="polite" role="status">
        {busy ? <p>{say('loading')}</p> : null}
        {said ? <p>{said}</p> : null}
      </div>
      <Trouble sentence={trouble} />
      {found ? (
        <section aria-labelledby="suppress-found" className="imprimatur-result" ref={result} tabIndex={-1}>
          <h2 id="suppress-found">{found.email}</h2>
          <p>
            {found.standing.lists
              ? found.standing.lists
                  .map(
                    ({ list, state }) =>
                      `${say(list === 'editorial' ? 'listEditorial' : 'listEvents')}: ${say(stateWord[state])}`,
                  )
                  .join(' · ') || say('listNone')
              : say('suppressUnknown')}
          </p>
          {found.standing.suppressions.length ? (
            <StandingRows
              busy={busy}
              onLift={(id, why) => void lift(found.email, id, why)}
              rows={found.standing.suppressions}
              zone={zone}
            />
          ) : (
            <p>{say('suppressNone')}</p>
          )}
          <SuppressForm
            busy={busy}
            key={found.standing.suppressions.length}
            onSuppress={(scope, why) => void suppress(found.email, scope, why)}
          />
        </section>
      ) : null}
    </>
  )
}
