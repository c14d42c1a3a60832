'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { mayLift, type SuppressionStanding } from '../../newsletter/domain/roster/address-standing'
import { Moment } from '../moment'
import { Table } from '../table'
import type { Word } from '../translations'
import { useWords } from '../use-words'
import { scopeWord } from './suppress-form'

const reasonWord: Record<SuppressionStanding['reason'], Word> = {
  unsubscribe: 'becauseUnsubscribed',
  'hard-bounce': 'becauseBounced',
  complaint: 'becauseComplained',
  manual: 'becauseManual',
}

/** Allows an address to be mailed again, with the reason for it. */
const LiftForm = ({ busy, onLift }: { busy: boolean; onLift: (why: string) => void }) => {
  const say = useWords()
  const field = useId()
  const [open, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  if (!open) {
    return (
      <button disabled={busy} onClick={() => setOpen(true)} type="button">
        {say('lift')}
      </button>
    )
  }
  return (
    <form
      className="imprimatur-form"
      onSubmit={(event) => {
        event.preventDefault()
        onLift(why.trim())
      }}
    >
      <div>
        <label htmlFor={field}>{say('liftWhy')}</label>
        <input
          // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
          autoFocus
          disabled={busy}
          id={field}
          maxLength={500}
          onChange={({ target }) => setWhy(target.value)}
          type="text"
          value={why}
        />
      </div>
      <div className="imprimatur-pair">
        <Button disabled={busy || !why.trim()} size="small" type="submit">
          {say('lift')}
        </Button>
        <Button buttonStyle="secondary" disabled={busy} onClick={() => setOpen(false)} size="small">
          {say('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Suppressions of one address, those that hold and those that ended. */
export const StandingRows = ({
  rows,
  zone,
  busy,
  onLift,
}: {
  rows: readonly SuppressionStanding[]
  zone: string
  busy: boolean
  onLift: (id: string, why: string) => void
}) => {
  const say = useWords()
  return (
    <Table
      className="imprimatur-cards"
      heads={['suppressScope', 'readersWhy', 'suppressSince', 'unreadState']}
      label={say('readersSuppressions')}
    >
      {rows.map((row) => (
        <tr data-reason={row.reason} key={row.id}>
          <th scope="row">{say(scopeWord[row.scope])}</th>
          <td data-label={say('readersWhy')}>
            {say(reasonWord[row.reason])}
            {row.why ? <q className="imprimatur-note">{row.why}</q> : null}
          </td>
          <td data-label={say('suppressSince')}>
            <Moment at={row.at} quiet zone={zone} />
          </td>
          <td data-label={say('unreadState')}>
            {row.liftedAt ? (
              <>
                {say('lifted')} <Moment at={row.liftedAt} quiet zone={zone} />
              </>
            ) : (
              <>
                <strong>■ {say('suppressHolds')}</strong>{' '}
                {mayLift(row) ? (
                  <LiftForm busy={busy} onLift={(why) => onLift(row.id, why)} />
                ) : (
                  <span className="imprimatur-soft">{say('liftNot')}</span>
                )}
              </>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
