'use client'

import { useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Checklist } from '../../editorial/domain/checklist'
import { ask, sentenceOf } from '../ask'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'

type Item = Checklist['items'][number]

/** Enter in a field sends the document's form; here it ticks, as a space does. */
const tickByEnter = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.click()
}

const TickedBy = ({ tick }: { tick: Item['tick'] }) => {
  const say = useWords()
  const { i18n } = useTranslation()
  if (!tick) return <small>{say('checkNobody')}</small>
  // In the zone of whoever reads it, and named.
  const time = new Intl.DateTimeFormat(i18n.language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(tick.at))
  return (
    <small>
      {tick.name || say('checkGone')}, <time dateTime={tick.at}>{time}</time>
    </small>
  )
}

/**
 * The desk's own items on what is stored, to be ticked by whoever looked: nothing where the desk has none. A tick sends
 * back the hash of what was shown.
 */
export const ManualItems = ({
  path,
  revision,
  turn,
  modified,
  onTicked,
}: {
  /** The document's address in the API. */
  path: string
  /** Changes with every save: ticks may have fallen. */
  revision: number | undefined
  /** Grows with every new look at what stands. */
  turn: number
  /** The form holds what is not stored yet; a tick would be about something else. */
  modified: boolean
  onTicked: () => void
}) => {
  const say = useWords()
  const [busy, setBusy] = useState('')
  const address = `${path}/checklist`

  // A save changes what the ticks are on.
  const { found: list, setFound: setList, trouble, setTrouble, load } = useAsked<Checklist>(address, revision)

  // The worker may have found a link that does not answer. Of another content than this page shows nothing is taken.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the turn is why it looks again
  useEffect(() => {
    if (!turn) return
    void ask<Checklist>(address, { cache: 'no-store' }, '').then(
      (fresh) => (fresh.hash === list?.hash ? setList(fresh) : undefined),
      () => undefined,
    )
  }, [turn])

  const tick = async ({ item, tick: stands }: Item) => {
    if (busy) return
    setBusy(item)
    try {
      const body = JSON.stringify({ item, done: !stands, snapshot: list?.hash })
      const headers = { 'Content-Type': 'application/json' }
      setList(await ask<Checklist>(address, { method: 'POST', headers, body }, say('failed')))
      setTrouble('')
      onTicked()
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    setBusy('')
  }

  if (!list && !trouble) return <p aria-live="polite">{say('loading')}</p>
  if (!list?.items.length && !trouble) return null
  return (
    <fieldset aria-busy={busy !== ''} className="imprimatur-items">
      <legend>{say('checkTitle')}</legend>
      <Trouble onRetry={() => void load()} sentence={trouble} />
      {list?.items.map((one) => (
        <label key={one.item}>
          <input
            checked={one.tick !== null}
            disabled={!list.may || modified}
            onChange={() => void tick(one)}
            onKeyDown={tickByEnter}
            type="checkbox"
          />
          <span>
            {one.item}
            <br />
            {busy === one.item ? <small>{say('signTaking')}</small> : <TickedBy tick={one.tick} />}
          </span>
        </label>
      ))}
      {list && !list.may ? <small>{say('checkMayNot')}</small> : null}
    </fieldset>
  )
}
