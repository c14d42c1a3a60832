'use client'

import { useState } from 'react'
import { Table } from '../table'
import type { Word } from '../translations'
import { readersEn } from '../translations/readers/en'
import { type Say, useWords } from '../use-words'

export const plans = ['add-active', 'add-pending', 'stop', 'stays-stopped', 'unchanged', 'refused'] as const
export type Plan = (typeof plans)[number]
export type RosterLine = { line: number; plan: Plan; code?: string; why?: string }
export type RosterCounts = Partial<Record<Plan, number>>

/** A state is a shape and a word; why, in a sentence. */
const words: Record<Plan, { shape: string; word: Word; why: Word }> = {
  'add-active': { shape: '+', word: 'planActive', why: 'planActiveWhy' },
  'add-pending': { shape: '◌', word: 'planPending', why: 'planPendingWhy' },
  stop: { shape: '■', word: 'planStop', why: 'planStopWhy' },
  'stays-stopped': { shape: '□', word: 'planStays', why: 'planStaysWhy' },
  unchanged: { shape: '=', word: 'stateUnchanged', why: 'planUnchangedWhy' },
  refused: { shape: '✕', word: 'stateRefused', why: 'planUnchangedWhy' },
}

/** More rows than anybody reads through; the counts tell of all. */
const SHOWN = 200

/** A code that is newer than this page is said in the server's sentence. */
const whyOf = (say: Say, { plan, code, why }: RosterLine): string =>
  `rosterRefused_${code}` in readersEn ? say(`rosterRefused_${code}` as Word) : why || say(words[plan].why)

export const planWord = (plan: Plan): Word => words[plan].word

/** Line by line of the file: what would happen, or what did, and why. */
export const RosterRows = ({
  rows,
  counts,
  caption,
}: {
  rows: readonly RosterLine[]
  counts: RosterCounts
  caption: string
}) => {
  const say = useWords()
  const [only, setOnly] = useState<Plan | ''>('')
  const there = plans.filter((plan) => counts[plan])
  const chosen = only ? rows.filter(({ plan }) => plan === only) : rows
  return (
    <>
      <p>{there.map((plan) => `${say(words[plan].word)}: ${counts[plan]}`).join(' · ')}</p>
      <p className="imprimatur-filter">
        <label htmlFor="roster-only">{say('readersShow')}</label>
        <select id="roster-only" onChange={({ target }) => setOnly(target.value as Plan | '')} value={only}>
          <option value="">
            {say('readersAll')} ({rows.length})
          </option>
          {there.map((plan) => (
            <option key={plan} value={plan}>
              {say(words[plan].word)} ({counts[plan]})
            </option>
          ))}
        </select>
      </p>
      {chosen.length > SHOWN ? <p>{say('readersFirst', { count: SHOWN, of: chosen.length })}</p> : null}
      <Table heads={['row', 'result', 'readersWhy']} label={caption}>
        {chosen.slice(0, SHOWN).map((row) => (
          <tr data-plan={row.plan} key={row.line}>
            <td>{row.line}</td>
            <td className="imprimatur-state">
              <span aria-hidden="true">{words[row.plan].shape}</span> {say(words[row.plan].word)}
            </td>
            <td>{whyOf(say, row)}</td>
          </tr>
        ))}
      </Table>
    </>
  )
}
