'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Word } from '../translations'
import { useWords } from '../use-words'

export type Kind = 'media' | 'sources'
type Values = Record<string, string>

const words: Record<Kind, Record<string, Word | null>> = {
  media: { alt: 'replaceAlt', caption: 'replaceCaption', credit: 'replaceCredit', licence: 'replaceLicence' },
  // CSL-JSON has one name in every language.
  sources: { csl: null, url: 'replaceUrl', archiveUrl: 'replaceArchive', note: 'replaceNote' },
}

const textOf = (value: unknown): string =>
  value && typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value ?? '')

/** What differs from the old row, as it is sent; null where the item is not JSON. */
const changedIn = (values: Values, before: Record<string, unknown>): Record<string, unknown> | null => {
  const changed = Object.entries(values).filter(([name, text]) => text !== textOf(before[name]))
  try {
    return Object.fromEntries(changed.map(([name, text]) => [name, name === 'csl' ? JSON.parse(text) : text]))
  } catch {
    return null
  }
}

/** The new row, filled with what the old one says. */
export const ReplaceForm = ({
  kind,
  before,
  busy,
  onReplace,
  onCancel,
}: {
  kind: Kind
  before: Record<string, unknown>
  busy: boolean
  onReplace: (changed: Record<string, unknown>, file: File | null) => void
  onCancel: () => void
}) => {
  const say = useWords()
  const names = Object.keys(words[kind])
  const [values, setValues] = useState<Values>(Object.fromEntries(names.map((name) => [name, textOf(before[name])])))
  const [trouble, setTrouble] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const replace = () => {
    const changed = changedIn(values, before)
    setTrouble(changed ? '' : say('replaceNotJson'))
    if (changed) onReplace(changed, file.current?.files?.[0] ?? null)
  }
  // A form inside the document's own form would save the document.
  return (
    <fieldset className="imprimatur-form" disabled={busy} ref={box}>
      <legend>{say('replaceBegin')}</legend>
      {kind === 'media' ? (
        <label>
          {say('replaceFile')}
          <input accept="image/jpeg,image/png,image/webp,image/avif,application/pdf" ref={file} type="file" />
        </label>
      ) : null}
      {Object.entries(words[kind]).map(([name, word]) => (
        <label key={name}>
          {word ? say(word) : 'CSL-JSON'}
          <textarea
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            rows={name === 'csl' ? 8 : 2}
            value={values[name]}
          />
        </label>
      ))}
      {trouble ? (
        <p className="imprimatur-trouble" role="alert">
          {trouble}
        </p>
      ) : null}
      <Button disabled={busy} onClick={replace} size="small">
        {busy ? say('signTaking') : say('replaceDo')}
      </Button>
      <Button buttonStyle="secondary" onClick={onCancel} size="small">
        {say('cancel')}
      </Button>
    </fieldset>
  )
}
