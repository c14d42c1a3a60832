'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Offer } from '../../editorial/domain/standing'
import { wallTime } from '../../events/domain/wall-time'
import { zones } from '../../events/domain/zones'
import { useWords } from '../use-words'
import { stepWord } from './words'

export type StepInput = { note?: string; at?: string; zone?: string; kind?: string; before?: string; after?: string }

const kinds = [
  ['correction', 'kindCorrection'],
  ['clarification', 'kindClarification'],
  ['typo', 'kindTypo'],
  ['retraction', 'kindRetraction'],
] as const

/** The time an issue was signed off with: the one it may be scheduled for. */
export type Proposed = { sendAt?: string | null; sendAt_tz?: string | null }

const proposedTime = ({ sendAt, sendAt_tz }: Proposed, zone: string): { at: string; zone: string } => {
  const own = zones.some(({ value }) => value === sendAt_tz) ? String(sendAt_tz) : zone
  return sendAt ? { at: wallTime(sendAt, own).slice(0, 16), zone: own } : { at: '', zone }
}

/** What belongs to a step, asked for before it is taken: a note, a time with its zone, the kind of a correction. */
export const StepForm = ({
  offer,
  zone,
  proposed,
  busy,
  onTake,
  onCancel,
}: {
  offer: Offer
  zone: string
  proposed: Proposed
  busy: boolean
  onTake: (input: StepInput) => void
  onCancel: () => void
}) => {
  const say = useWords()
  const [input, setInput] = useState<StepInput>({
    ...(offer.transition === 'schedule' ? proposedTime(proposed, zone) : {}),
    ...(offer.transition === 'correct' ? { kind: 'correction' } : {}),
  })
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus(), [])
  const change = (name: keyof StepInput) => (event: { target: { value: string } }) =>
    setInput({ ...input, [name]: event.target.value })
  const ready = !(offer.note && !input.note?.trim()) && !(input.at === '')
  // A form inside the document's own form would save the document.
  return (
    <fieldset className="imprimatur-form" disabled={busy}>
      <legend>{say(stepWord[offer.transition])}</legend>
      {input.kind === undefined ? null : (
        <label>
          {say('signKind')}
          <select onChange={change('kind')} value={input.kind}>
            {kinds.map(([value, word]) => (
              <option key={value} value={value}>
                {say(word)}
              </option>
            ))}
          </select>
        </label>
      )}
      {input.at === undefined ? null : (
        <>
          <label>
            {say('signAt')}
            <input onChange={change('at')} type="datetime-local" value={input.at} />
          </label>
          <label>
            {say('signZone')}
            <select onChange={change('zone')} value={input.zone}>
              {zones.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <label>
        {offer.note ? say('signNoteNeeded') : say('signNote')}
        <textarea maxLength={4000} onChange={change('note')} ref={first} rows={3} value={input.note ?? ''} />
      </label>
      {input.kind === undefined
        ? null
        : (['before', 'after'] as const).map((name) => (
            <label key={name}>
              {say(name === 'before' ? 'signWas' : 'signNow')}
              <textarea maxLength={2000} onChange={change(name)} rows={2} value={input[name] ?? ''} />
            </label>
          ))}
      <Button disabled={busy || !ready} onClick={() => onTake(input)} size="small">
        {busy ? say('signTaking') : say(stepWord[offer.transition])}
      </Button>
      <Button buttonStyle="secondary" onClick={onCancel} size="small">
        {say('cancel')}
      </Button>
    </fieldset>
  )
}
