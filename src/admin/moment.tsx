'use client'

import { useWords } from './use-words'
import { when } from './when'

/**
 * An instant in the zone it was meant in and, where the clocks differ, in the reader's own: beside it, or for what is
 * only looked up (`quiet`) on hover. For what is drawn in the browser.
 */
export const Moment = ({ at, zone, quiet = false }: { at: string; zone: string; quiet?: boolean }) => {
  const say = useWords()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const [meant, mine] = [when(at, zone), when(at, own)]
  const said = meant.slice(0, 16) === mine.slice(0, 16) ? undefined : say('yourTime', { time: mine })
  return (
    <time className="imprimatur-moment" dateTime={at} title={quiet ? said : undefined}>
      {meant}
      {said && !quiet ? <span className="imprimatur-soft">{said}</span> : null}
    </time>
  )
}
