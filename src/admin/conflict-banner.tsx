'use client'

import { Banner, Button, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef, useState } from 'react'
import { ask, sentenceOf } from './ask'
import { plainText } from './plain-text'
import { useWords } from './use-words'
import './panel.css'

type Mine = { path: string; text: string }

/** What the person wrote since the document was loaded: every changed field that holds text. */
const unsaved = (fields: FormState): Mine[] =>
  Object.entries(fields).flatMap(([path, field]) => {
    if (path === 'revision' || JSON.stringify(field.value) === JSON.stringify(field.initialValue)) return []
    const text = plainText(field.value)
    return text ? [{ path, text }] : []
  })

const MineList = ({ mine, onPutAway }: { mine: Mine[]; onPutAway: () => void }) => {
  const say = useWords()
  const [copied, setCopied] = useState('')
  return (
    <section className="imprimatur-mine" aria-labelledby="imprimatur-mine-title">
      <h3 id="imprimatur-mine-title">{say('mineTitle')}</h3>
      <p>{mine.length ? say('mineBody') : say('mineNone')}</p>
      {mine.map(({ path, text }) => (
        <div className="imprimatur-mine__entry" key={path}>
          <label htmlFor={`mine-${path}`}>{path}</label>
          <textarea id={`mine-${path}`} readOnly rows={Math.min(8, text.split('\n').length + 1)} value={text} />
          <Button
            buttonStyle="secondary"
            size="small"
            onClick={() => {
              navigator.clipboard
                .writeText(text)
                .then(() => setCopied(path))
                .catch(() => document.getElementById(`mine-${path}`)?.focus())
            }}
          >
            {copied === path ? say('copied') : say('copy')}
          </Button>
        </div>
      ))}
      <Button buttonStyle="secondary" size="small" onClick={onPutAway}>
        {say('dismiss')}
      </Button>
    </section>
  )
}

/**
 * Stands at the head of a document. A save over a newer one is refused by the server with an error on `revision`; this
 * shows it, loads the newer version on request and keeps the person's own text beside it.
 */
export const ConflictBanner = () => {
  const say = useWords()
  const { id, collectionSlug, setData } = useDocumentInfo()
  const { getFields, reset } = useForm()
  const refusal = useFormFields(([fields]) => {
    const field = fields.revision
    return field?.valid === false && field.errorMessage ? field.errorMessage : ''
  })
  const revision = useFormFields(([fields]) => fields.revision?.value)
  const [sentence, setSentence] = useState('')
  const [mine, setMine] = useState<Mine[] | null>(null)
  const [loading, setLoading] = useState(false)
  const [trouble, setTrouble] = useState('')
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (refusal) setSentence(refusal)
  }, [refusal])
  // A new revision means that a save went through, or that theirs was loaded.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change itself is what matters
  useEffect(() => setSentence(''), [revision])
  useEffect(() => {
    if (sentence) box.current?.focus()
  }, [sentence])

  const load = async () => {
    setLoading(true)
    setTrouble('')
    try {
      const theirs = await ask<Record<string, unknown>>(
        `/api/${collectionSlug}/${id}?draft=true&depth=0`,
        { cache: 'no-store' },
        say('changedReloadFailed'),
      )
      setMine(unsaved(getFields()))
      setData(theirs)
      await reset(theirs)
      setSentence('')
    } catch (error) {
      setTrouble(sentenceOf(error, say('changedReloadFailed')))
    } finally {
      setLoading(false)
    }
  }

  return (
    <>
      {sentence && id ? (
        <div className="imprimatur-conflict" ref={box} role="alert" tabIndex={-1}>
          <Banner type="error">
            <strong>{say('changedTitle')}</strong>
            <p>{say('changedBody')}</p>
            {trouble ? <p>{trouble}</p> : null}
            <Button buttonStyle="secondary" disabled={loading} onClick={() => void load()} size="small">
              {loading ? say('changedReloading') : say('changedReload')}
            </Button>
          </Banner>
        </div>
      ) : null}
      {mine ? <MineList mine={mine} onPutAway={() => setMine(null)} /> : null}
    </>
  )
}
