'use client'

import { useRef, useState } from 'react'
import { ask, sentenceOf } from '../ask'
import { Moment } from '../moment'
import type { Word } from '../translations'
import { readersEn } from '../translations/readers/en'
import { Trouble } from '../trouble'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { type Page, PagedTable } from './paged-table'

type Evidence = {
  why?: string
  kind?: string
  where?: string
  status?: string
  dealtWith?: { by: string; at: string }
}
type Mail = { id: string; at: string; source: 'posted' | 'mailbox'; evidence?: Evidence | null }

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
  const list = useAsked<Page<Mail>>(`/api/mail-events?${query}`)

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

  return (
    <section aria-busy={busy} aria-label={say('readersUnread')}>
      <p>{say('unreadIntro')}</p>
      <PagedTable
        heads={['unreadCame', 'unreadFrom', 'readersWhy', 'unreadState']}
        label={say('readersUnread')}
        list={list}
        none={say('unreadNone')}
        onPage={setPage}
        region={table}
        row={(mail) => <Row busy={busy} key={mail.id} mail={mail} onDealt={() => void deal(mail.id)} zone={zone} />}
      >
        <Trouble sentence={trouble} />
      </PagedTable>
    </section>
  )
}
