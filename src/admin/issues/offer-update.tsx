'use client'

import { Button, Link, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { EventChange } from '../../newsletter/domain/updates/told-facts'
import type { UpdateOffer } from '../../newsletter/domain/updates/update-offer'
import { ask, sentenceOf } from '../ask'
import type { Word } from '../translations'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import '../panel.css'

const changeWord: Record<EventChange, Word> = {
  when: 'updateWhen',
  where: 'updateWhere',
  status: 'updateStatus',
  speakers: 'updateSpeakers',
}

const Offer = ({ offer, busy, onWrite }: { offer: UpdateOffer; busy: boolean; onWrite: () => void }) => {
  const say = useWords()
  const made = useRef<HTMLParagraphElement>(null)
  const began = useRef(false)
  // Whoever pressed the button is led to what it made.
  useEffect(() => {
    if (offer.draft && began.current) made.current?.querySelector('a')?.focus()
  }, [offer.draft])
  return (
    <li>
      <p>
        <strong>{offer.title}</strong> <span className="imprimatur-soft">({offer.language})</span>
      </p>
      <p>{say('updateChanged', { what: offer.changed.map((one) => say(changeWord[one])).join(', ') })}</p>
      {offer.draft ? (
        <p ref={made}>
          {say('updateBegun')}{' '}
          <Link href={`/admin/collections/issues/${offer.draft.id}`} prefetch={false}>
            {offer.draft.title}
          </Link>
        </p>
      ) : (
        <Button
          aria-label={`${say('updateWrite')}: ${offer.title}`}
          buttonStyle="primary"
          disabled={busy}
          onClick={() => {
            began.current = true
            onWrite()
          }}
          size="small"
        >
          {say('updateWrite')}
        </Button>
      )}
    </li>
  )
}

/** On an event and on a promotion of it: where readers hold a mail that does not hold any more, an update for them. */
export const OfferUpdate = () => {
  const say = useWords()
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const [busy, setBusy] = useState(false)
  const decides = ((user as { roles?: string[] } | null)?.roles ?? []).some((role) =>
    ['editor', 'admin'].includes(role),
  )
  const revision = (savedDocumentData as { revision?: number } | undefined)?.revision
  const path = id && decides ? `/api/${collectionSlug}/${id}/updates` : null
  // A save may change what is offered.
  const { found, trouble, setTrouble, load } = useAsked<{ offers: UpdateOffer[] }>(path, revision)
  const offers = found?.offers ?? []

  const write = async (issue: string) => {
    setBusy(true)
    try {
      await ask(`/api/issues/${issue}/updates`, { method: 'POST' }, say('failed'))
      await load()
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setBusy(false)
  }

  if (!offers.length && !trouble) return null
  return (
    <section aria-busy={busy} aria-labelledby="imprimatur-update" className="imprimatur-box">
      <h3 id="imprimatur-update">{say('updateTitle')}</h3>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      {offers.length ? <p>{say('updateHint')}</p> : null}
      <ul className="imprimatur-rows">
        {offers.map((offer) => (
          <Offer busy={busy} key={offer.issue} offer={offer} onWrite={() => void write(offer.issue)} />
        ))}
      </ul>
    </section>
  )
}
