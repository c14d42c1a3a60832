type Issue = { kind?: string | null; body?: unknown }

type Told = { kind: string | null | undefined; text: string }
type Way = (told: Told) => boolean

const has =
  (block: string): Way =>
  ({ text }) =>
    text.includes(`"${block}"`)
const any =
  (...ways: Way[]): Way =>
  (told) =>
    ways.some((way) => way(told))

const trials = has('trialTable')
const compared = has('comparisonTable')
const card = has('eventCard')
const roundup: Way = ({ kind }) => kind === 'roundup'
const promotes: Way = ({ kind }) => kind === 'event-promotion'

/** How rows of a collection come into a mail that does not name them itself. */
const ways: Readonly<Record<string, Way>> = {
  trials: any(trials, roundup),
  therapies: any(trials, roundup),
  companies: any(trials, promotes),
  milestones: roundup,
  frameworks: compared,
  dimensions: compared,
  events: any(promotes, card),
  speakers: any(promotes, card),
  appearances: any(promotes, card),
  media: any(promotes, has('figure')),
  sources: any(roundup, has('citation'), has('referencesList')),
}

/** Whether a mail may show a row: it names it, or has a part that rows of its collection come into. Not asked in vain. */
export const mayShow = ({ kind, body }: Issue, { slug, id }: { slug: string; id: string }): boolean => {
  const told = { kind, text: JSON.stringify(body ?? null) }
  return told.text.includes(`"${id}"`) || (ways[slug]?.(told) ?? false)
}
