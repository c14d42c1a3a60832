'use client'

import type { StandingSchedule } from '../../editorial/domain/standing'
import { Moment } from '../moment'
import { useWords } from '../use-words'

/** A time this document has, in the zone it was set in and the reader's own; what failed or is held, with its reason. */
export const Planned = ({ schedule }: { schedule: StandingSchedule }) => {
  const say = useWords()
  const { do: verb, dueAt, zone, state, lastError } = schedule
  const ended = state === 'held' ? say('scheduleHeld') : state === 'failed' ? say('scheduleFailed') : ''
  return (
    <p className="imprimatur-planned" data-state={state}>
      {say(verb === 'publish' ? 'stepPublish' : 'stepUnpublish')}: <Moment at={dueAt} zone={zone} />
      {ended ? <strong className="imprimatur-late">! {ended}</strong> : null}
      {lastError ? <span className="imprimatur-note">{lastError}</span> : null}
    </p>
  )
}
