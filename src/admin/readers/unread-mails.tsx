'use client'

import { useRef, useState } from 'react'
import { ask, sentenceOf } from '../ask'
import { Moment } from '../moment'
import type { Word } from '../translations'
import { readersEn } from '../translations/readers/en'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { Pages } from './pages'

type Evidence = {
  why?: string
  kind?: string
  where?: string
  status?: string
  dealtWith?: { by: string; at: string }
}
type Mail = { id: string; at: string; source: 'posted' | 'mailbox'; evidence?: Evidence | null }
type Found = { docs: Mail[]; page: number; totalPages: number }

const LIMIT = 25

const Row = ({ mail, zone, busy, onDealt }: { mail: Mail; zone: string; busy: boolean; onDealt: () => void }) => {
  const say = useWords()
  const { why = '', kind, status, where, dealtWith } = mail.evidence ?? {}
  const reason = `unread_${why}` in readersEn ? say(`unread_${why}` as Word) : why
  return (
    <tr>
      <th scope="row">
        <Moment at={mail.at} quiet zone={zone} />
      </th>
      <td data-label={say('unreadFrom')}>{say(mail.source === 'mailbox' ? 'unreadMailbox' : 'unreadPosted')}</td>
      <td data-label={say('readersWhy')}>
        {reason}
        {kind || status ? <span className="imprimatur-soft">{[kind, status].filter(Boolean).join(' · ')}</span> : null}
        {where ? (
          <code className="imprimatur-soft imprimatur-where">
            {say('unreadWhere')}: {where}
          </code>
        ) : null}
      </td>
      <td data-label={say('unreadState')}>
        {dealtWith ? (
          <>
            <span aria-hidden="true">✓</span> {say('unreadDealt')} <Moment at={dealtWith.at} quiet zone={zone} />
          </>
        ) : (
          <button disabled={busy} onClick={onDealt} type="button">
            {say('unreadDeal')}
            <span className="imprimatur-heard"> ({mail.at.slice(0, 16).replace('T', ' ')})</span>
          </button>
        )}
      </td>
    </tr>
  )
}

/** What came back by mail and could not be read, with what is known of it; each can be marked as seen to. */
export const UnreadMails = ({ zone }: { zone: string }) => {
  const say = useWords()
  const [page, setPage] = useState(1)
  const [busy, setBusy] = useState(false)
  const table = useRef<HTMLElement>(null)
  const [trouble, setTrouble] = useState('')
  const query = `where[kind][equals]=unread&depth=0&sort=-at&limit=${LIMIT}&page=${page}`
  const list = useAsked<Found>(`/api/mail-events?${query}`)

  const deal = async (id: string) => {
    setBusy(true)
    setTrouble('')
    try {
      await ask(`/api/mail-events/${id}/dealt-with`, { method: 'POST' }, say('failed'))
    } catch (error) {
      setTrouble(sentenceOf(error, say('failed')))
    }
    await list.load()
    setBusy(false)
    // What was pressed is gone: whoever works by keyboard stays at the table.
    table.current?.focus()
  }

  const docs = list.found?.docs
  return (
    <section aria-busy={busy} aria-label={say('readersUnread')}>
      <p>{say('unreadIntro')}</p>
      <Trouble onRetry={() => void list.load()} sentence={list.trouble} />
      {docs || list.trouble ? null : <p role="status">{say('loading')}</p>}
      <Trouble sentence={trouble} />
      {docs?.length === 0 ? <p>{say('unreadNone')}</p> : null}
      {docs?.length ? (
        <section
          aria-label={say('readersUnread')}
          className="imprimatur-table imprimatur-cards"
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
          tabIndex={0}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{say('unreadCame')}</th>
                <th scope="col">{say('unreadFrom')}</th>
                <th scope="col">{say('readersWhy')}</th>
                <th scope="col">{say('unreadState')}</th>
              </tr>
            </thead>
            <tbody>
              {docs.map((mail) => (
                <Row busy={busy} key={mail.id} mail={mail} onDealt={() => void deal(mail.id)} zone={zone} />
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {list.found ? <Pages onPage={setPage} page={list.found.page} pages={list.found.totalPages} /> : null}
    </section>
  )
}
