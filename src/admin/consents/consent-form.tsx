'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { ConsentInput, ConsentPurpose } from '../../events/domain/speaker-consents'
import type { Word } from '../translations'
import { useWords } from '../use-words'

export const purposeWord: Record<ConsentPurpose, Word> = {
  photo: 'consentPhoto',
  bio: 'consentBio',
  recording: 'consentRecording',
}

const Evidence = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const say = useWords()
  return (
    <label>
      {say('consentEvidence')}
      <textarea maxLength={2000} onChange={(event) => onChange(event.target.value)} rows={2} value={value} />
    </label>
  )
}

/** What was agreed to, by which wording, and how that is known. */
export const RecordForm = ({
  busy,
  onRecord,
  onCancel,
}: {
  busy: boolean
  onRecord: (input: ConsentInput) => void
  onCancel: () => void
}) => {
  const say = useWords()
  const [purpose, setPurpose] = useState<ConsentPurpose>('photo')
  const [wordingVersion, setVersion] = useState('')
  const [evidence, setEvidence] = useState('')
  const first = useRef<HTMLSelectElement>(null)
  useEffect(() => first.current?.focus(), [])
  // A form inside the document's own form would save the document.
  return (
    <fieldset className="imprimatur-form" disabled={busy}>
      <legend>{say('consentRecord')}</legend>
      <label>
        {say('consentPurpose')}
        <select onChange={(event) => setPurpose(event.target.value as ConsentPurpose)} ref={first} value={purpose}>
          {(Object.keys(purposeWord) as ConsentPurpose[]).map((each) => (
            <option key={each} value={each}>
              {say(purposeWord[each])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('consentVersion')}
        <input
          maxLength={100}
          onChange={(event) => setVersion(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          type="text"
          value={wordingVersion}
        />
      </label>
      <Evidence onChange={setEvidence} value={evidence} />
      <Button
        disabled={busy || !wordingVersion.trim()}
        onClick={() => onRecord({ purpose, wordingVersion, evidence })}
        size="small"
      >
        {busy ? say('signTaking') : say('consentRecord')}
      </Button>
      <Button buttonStyle="secondary" onClick={onCancel} size="small">
        {say('cancel')}
      </Button>
    </fieldset>
  )
}

/** What a withdrawal does, said before it is done. */
export const WithdrawForm = ({
  purpose,
  busy,
  onWithdraw,
  onCancel,
}: {
  purpose: ConsentPurpose
  busy: boolean
  onWithdraw: (evidence: string) => void
  onCancel: () => void
}) => {
  const say = useWords()
  const [evidence, setEvidence] = useState('')
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <fieldset className="imprimatur-form" disabled={busy}>
      <legend>{say('consentWithdraw')}</legend>
      <p ref={heading} tabIndex={-1}>
        {say('consentSure', { purpose: say(purposeWord[purpose]) })}
      </p>
      <Evidence onChange={setEvidence} value={evidence} />
      <Button disabled={busy} onClick={() => onWithdraw(evidence)} size="small">
        {busy ? say('signTaking') : say('consentWithdraw')}
      </Button>
      <Button buttonStyle="secondary" onClick={onCancel} size="small">
        {say('cancel')}
      </Button>
    </fieldset>
  )
}
