'use client'

import { getTranslation } from '@payloadcms/translations'
import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import type { ReviewPage, ReviewRow, ReviewSchedule } from '../../editorial/domain/review-list'
import { Moment } from '../moment'
import { sayNamed } from '../say-named'
import { stageWord } from '../sign-off/words'
import { Table } from '../table'
import type { Word } from '../translations'
import { useWords } from '../use-words'
import { tabWords } from './tabs'

/** A state is a shape and a word. */
const states: Record<ReviewSchedule['state'], { shape: string; word: Word }> = {
  open: { shape: '◷', word: 'scheduleOpen' },
  held: { shape: '‖', word: 'scheduleHeld' },
  failed: { shape: '✕', word: 'scheduleFailed' },
}

const Document = ({ row }: { row: ReviewRow }) => {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const label = getEntityConfig({ collectionSlug: row.slug })?.labels?.singular ?? row.slug
  return (
    <th scope="row">
      <Link href={`/admin/collections/${row.slug}/${row.id}`} prefetch={false}>
        {row.title}
      </Link>
      <span className="imprimatur-soft">{getTranslation(label, i18n)}</span>
    </th>
  )
}

const By = ({ row, zone }: { row: ReviewRow; zone: string }) => {
  const say = useWords()
  return (
    <>
      {row.by ? sayNamed(say, row.by) : null}
      {row.at ? (
        <span className="imprimatur-soft">
          <Moment at={row.at} quiet zone={zone} />
        </span>
      ) : null}
      {row.note ? <q className="imprimatur-note">{row.note}</q> : null}
    </>
  )
}

const Waiting = ({ rows, zone }: { rows: readonly ReviewRow[]; zone: string }) => {
  const say = useWords()
  return (
    <>
      {rows.map((row) => (
        <tr key={row.key}>
          <Document row={row} />
          <td data-label={say('reviewStands')}>{say(stageWord[row.stage])}</td>
          <td data-label={say('reviewAsked')}>
            <By row={row} zone={zone} />
          </td>
          <td data-label={say('reviewDue')}>
            {row.overdue ? <strong className="imprimatur-late">! {say('reviewIsOverdue')}</strong> : null}
            {row.due ? <Moment at={row.due} quiet zone={zone} /> : say('reviewNoDay')}
          </td>
        </tr>
      ))}
    </>
  )
}

const Scheduled = ({ rows, zone }: { rows: readonly ReviewRow[]; zone: string }) => {
  const say = useWords()
  return (
    <>
      {rows.map((row) => {
        const { schedule } = row
        if (!schedule) return null
        return (
          <tr key={row.key}>
            <Document row={row} />
            <td data-label={say('reviewDoes')}>
              {say(schedule.do === 'publish' ? 'stepPublish' : 'stepUnpublish')}
              <span className="imprimatur-state" data-state={schedule.state}>
                <span aria-hidden="true">{states[schedule.state].shape}</span> {say(states[schedule.state].word)}
              </span>
              {schedule.late ? <strong className="imprimatur-late">! {say('reviewIsLate')}</strong> : null}
              {schedule.reason ? (
                <span className="imprimatur-note">
                  {say('reviewReason')}: {schedule.reason}
                </span>
              ) : null}
            </td>
            <td data-label={say('reviewTime')}>
              <Moment at={schedule.dueAt} zone={schedule.zone} />
            </td>
            <td data-label={say('reviewSetBy')}>
              <By row={row} zone={zone} />
            </td>
          </tr>
        )
      })}
    </>
  )
}

const waiting = [Waiting, ['reviewDocument', 'reviewStands', 'reviewAsked', 'reviewDue']] as const
const scheduled = [Scheduled, ['reviewDocument', 'reviewDoes', 'reviewTime', 'reviewSetBy']] as const

/** The rows of one tab as a table; on a narrow screen each row is a labelled card. */
export const ReviewRows = ({ tab, rows, zone }: Pick<ReviewPage, 'tab' | 'rows' | 'zone'>) => {
  const say = useWords()
  const [Body, heads] = tab === 'scheduled' || tab === 'failed' ? scheduled : waiting
  return (
    <Table className="imprimatur-review__rows" heads={heads} label={say(tabWords[tab].name)}>
      <Body rows={rows} zone={zone} />
    </Table>
  )
}
