'use client'

import { Button, SelectInput, TextInput, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask, sentenceOf } from './ask'
import type { Word } from './translations'
import { useWords } from './use-words'
import './panel.css'

const empty = { display: '', family: '', given: '', order: 'given-first', title: '', affiliationText: '', role: '' }
type Entry = typeof empty
const labels: Record<keyof Entry, Word> = {
  display: 'speakerDisplay',
  family: 'speakerFamily',
  given: 'speakerGiven',
  order: 'speakerOrder',
  title: 'speakerTitle',
  affiliationText: 'speakerAffiliation',
  role: 'speakerRole',
}
const texts = ['display', 'family', 'given', 'title', 'affiliationText', 'role'] as const

/** On an event: makes a speaker and the appearance at this event in one step, for organisers and the desk. */
export const AddSpeaker = () => {
  const say = useWords()
  const router = useRouter()
  const { id, collectionSlug } = useDocumentInfo()
  const [open, setOpen] = useState(false)
  const [entry, setEntry] = useState<Entry>(empty)
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState<{ ok: boolean; text: string } | null>(null)

  if (collectionSlug !== 'events') return null
  if (!id) return <p>{say('speakerFirstSave')}</p>

  const add = async () => {
    const { display, family, given, order, title, affiliationText, role } = entry
    const speaker = { name: { display, family, given, order }, title, affiliationText }
    const body = JSON.stringify({ speaker, appearance: role ? { role } : {} })
    setBusy(true)
    setTold(null)
    try {
      const headers = { 'content-type': 'application/json' }
      await ask(`/api/events/${id}/speakers`, { method: 'POST', headers, body }, say('failed'))
      setTold({ ok: true, text: say('speakerAdded', { name: display }) })
      setEntry(empty)
      setOpen(false)
      router.refresh()
    } catch (error) {
      setTold({ ok: false, text: sentenceOf(error, say('failed')) })
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="imprimatur-add-speaker">
      <div aria-live="polite" role="status">
        {told ? <p className={told.ok ? undefined : 'imprimatur-trouble'}>{told.text}</p> : null}
      </div>
      {open ? (
        <fieldset disabled={busy}>
          <legend>{say('speakerAdd')}</legend>
          <p>{say('speakerHint')}</p>
          <div className="imprimatur-add-speaker__fields">
            {texts.map((key) => (
              <TextInput
                key={key}
                label={say(labels[key])}
                onChange={(event: { target: { value: string } }) => setEntry({ ...entry, [key]: event.target.value })}
                path={`new-speaker-${key}`}
                required={key === 'display'}
                value={entry[key]}
              />
            ))}
            <SelectInput
              isClearable={false}
              label={say('speakerOrder')}
              name="new-speaker-order"
              onChange={(option) =>
                setEntry({ ...entry, order: String((option as { value?: string })?.value ?? 'given-first') })
              }
              options={[
                { value: 'given-first', label: say('speakerGivenFirst') },
                { value: 'family-first', label: say('speakerFamilyFirst') },
              ]}
              path="new-speaker-order"
              value={entry.order}
            />
          </div>
          <Button disabled={busy || !entry.display.trim()} onClick={() => void add()} size="small">
            {say('speakerAdd')}
          </Button>{' '}
          <Button buttonStyle="secondary" onClick={() => setOpen(false)} size="small">
            {say('cancel')}
          </Button>
        </fieldset>
      ) : (
        <Button buttonStyle="secondary" onClick={() => setOpen(true)} size="small">
          {say('speakerAdd')}
        </Button>
      )}
    </div>
  )
}
