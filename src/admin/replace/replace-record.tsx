'use client'

import { Button, Link, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import type { Replaceable, Replaced } from '../../editorial/domain/repoint'
import { ask, Refused, sentenceOf } from '../ask'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { type Kind, ReplaceForm } from './replace-form'
import { ReplacedDocuments } from './replaced-documents'
import '../panel.css'

/** The stored file again, for a picture of which only the words change. */
const sameFile = async ({ url, filename, mimeType }: Record<string, unknown>, silent: string): Promise<File> => {
  const answer = await fetch(String(url), { credentials: 'include' }).catch(() => null)
  if (!answer?.ok) throw new Refused(silent, 0)
  return new File([await answer.blob()], String(filename), { type: String(mimeType) })
}

/** On a picture or source that signed work uses: makes a new one, and says what became of each document. */
export const ReplaceRecord = () => {
  const say = useWords()
  const { id, collectionSlug, savedDocumentData, initialData } = useDocumentInfo()
  const [result, setResult] = useState<Replaced | null>(null)
  const [busy, setBusy] = useState<'replace' | 'repoint' | null>(null)
  const [open, setOpen] = useState(false)
  const kind: Kind = collectionSlug === 'sources' ? 'sources' : 'media'
  const path = `/api/${kind}/${id}`
  const row = (savedDocumentData ?? initialData ?? {}) as Record<string, unknown>

  const { found: standing, trouble, setTrouble, load } = useAsked<Replaceable>(id ? `${path}/replace` : null)

  if (!id) return null
  const send = async (what: 'replace' | 'repoint', request: () => Promise<RequestInit>) => {
    setBusy(what)
    setTrouble('')
    try {
      setResult(await ask<Replaced>(`${path}/${what}`, { method: 'POST', ...(await request()) }, say('notKnown')))
      setOpen(false)
      await load()
    } catch (error) {
      setTrouble(sentenceOf(error, say('notKnown')))
    }
    setBusy(null)
  }
  const replace = (changed: Record<string, unknown>, file: File | null) =>
    send('replace', async () => {
      if (kind === 'sources') {
        return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(changed) }
      }
      const form = new FormData()
      form.set('file', file ?? (await sameFile(row, say('failed'))))
      form.set('_payload', JSON.stringify(changed))
      return { body: form }
    })

  const uses = standing ? standing.uses.published + standing.uses.approved : 0
  const newer = standing?.replacedBy
  if (standing && (!standing.may || !(uses || newer || result)) && !trouble) return null
  return (
    <section aria-busy={busy !== null} aria-labelledby="imprimatur-replace" className="imprimatur-box">
      <h3 id="imprimatur-replace">{say('replaceTitle')}</h3>
      {!standing && !trouble ? <p>{say('loading')}</p> : null}
      <Trouble onRetry={standing ? undefined : () => void load()} sentence={trouble} />
      {newer ? (
        <p>
          {say('replaceTaken')}{' '}
          <Link href={`/admin/collections/${kind}/${newer.id}`} prefetch={false}>
            {newer.title}
          </Link>
        </p>
      ) : null}
      {standing && !newer ? <p>{say('replaceWhy')}</p> : null}
      {standing && !newer && !open ? (
        <Button buttonStyle="secondary" onClick={() => setOpen(true)} size="small">
          {say('replaceBegin')}
        </Button>
      ) : null}
      {newer ? (
        <Button
          buttonStyle="secondary"
          disabled={busy !== null}
          onClick={() => void send('repoint', async () => ({}))}
          size="small"
        >
          {say('replaceRest')}
        </Button>
      ) : null}
      {open && !newer ? (
        <ReplaceForm
          before={row}
          busy={busy !== null}
          kind={kind}
          onCancel={() => setOpen(false)}
          onReplace={(changed, file) => void replace(changed, file)}
        />
      ) : null}
      <div aria-live="polite" role="status">
        {busy ? <p>{say(busy === 'replace' ? 'replaceBusy' : 'replaceRestBusy')}</p> : null}
        {result && !busy ? <ReplacedDocuments documents={result.documents} /> : null}
      </div>
    </section>
  )
}
