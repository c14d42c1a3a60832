'use client'

import { Button, useAuth } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { ask, sentenceOf } from '../ask'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'

type Person = { id: string; name: string; roles?: string[] }

/** Sends the mail to one person of the desk, as the chosen reader would get it. */
export const TestSend = ({ path, profile }: { path: string; profile: Record<string, string> }) => {
  const say = useWords()
  const { user } = useAuth()
  const field = useId()
  const [to, setTo] = useState(String(user?.id ?? ''))
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const asked = useAsked<{ docs: Person[] }>('/api/users?depth=0&limit=200&sort=name')
  const { found, trouble, setTrouble } = asked
  const people = (found?.docs ?? []).filter(({ roles }) => roles?.some((role) => role !== 'organiser'))

  const send = async () => {
    setBusy(true)
    setSaid('')
    setTrouble('')
    const { residence, countries, topics } = profile
    const body = JSON.stringify({
      to: [to],
      ...(residence ? { residence } : {}),
      ...(countries ? { countries } : {}),
      ...(topics ? { topics } : {}),
    })
    try {
      const headers = { 'Content-Type': 'application/json' }
      await ask(`${path}/test-send`, { method: 'POST', headers, body }, say('failed'))
      setSaid(say('issueTestSent', { name: people.find(({ id }) => id === to)?.name ?? '' }))
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setBusy(false)
  }

  return (
    <>
      <div>
        <label htmlFor={field}>{say('issueTestTo')}</label>
        <select id={field} onChange={(event) => setTo(event.target.value)} value={to}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button buttonStyle="secondary" disabled={busy || !to} onClick={() => void send()} size="small">
        {say('issueTestSend')}
      </Button>
      <p role="status">{said}</p>
      {trouble ? (
        <p className="imprimatur-trouble" role="alert">
          {trouble}
        </p>
      ) : null}
    </>
  )
}
