import type { PayloadRequest } from 'payload'
import { type AlsoOn, appendTrail, recordNotice, type Step, trailActor } from '../../../editorial'
import type { Appearance } from '../../../payload-types'
import { clockOf } from '../../../platform'
import { idOf } from '../../domain/id-of'
import type { EventChange } from '../../domain/updates/told-facts'
import { both } from '../both'
import { holdsIssues } from '../hold/hold-issues'
import { rowsOf } from '../rows-of'
import { type Outdated, outdatedPromotions } from './outdated-promotions'

/** Tells the desk of one promotion, by the usual notice and the trail, in the caller's transaction. */
const tell = async (req: PayloadRequest, { issue, changed }: Outdated): Promise<void> => {
  const about = { collectionSlug: 'issues', documentId: issue.id }
  await appendTrail({ req, actor: trailActor(req), verb: 'promotion-outdated', ...about, after: { changed } })
  const actor = req.user ? String(req.user.id) : null
  await recordNotice(req, { slug: 'issues', id: issue.id, transition: 'promotion-outdated', actor })
}

const standing = async (req: PayloadRequest, events: readonly string[]): Promise<Outdated[]> => {
  const now = clockOf(req.payload).now()
  const found: Outdated[] = []
  for (const event of events) found.push(...(await outdatedPromotions(req, event, now)))
  return found
}

const factsOf = ({ now: { sequence: _, ...shown } }: Outdated): string => JSON.stringify(shown)

/** Events whose promotions show this record. */
const eventsOf = async ({ req, slug, id }: Step): Promise<string[]> => {
  if (slug === 'events') return [id]
  const rows = (await rowsOf(req, 'appearances', {
    and: [{ speaker: { equals: id } }, { state: { equals: 'announced' } }],
  })) as unknown as Appearance[]
  return [...new Set(rows.map(({ event }) => idOf(event)))]
}

const watch: NonNullable<AlsoOn['publish']> = async (step) => {
  const { req } = step
  const events = await eventsOf(step)
  const before = new Map((await standing(req, events)).map((one) => [one.issue.id, factsOf(one)]))
  return async () => {
    for (const one of await standing(req, events)) if (before.get(one.issue.id) !== factsOf(one)) await tell(req, one)
  }
}

/** For events and speakers: a publication that changes what a sent promotion told is told to the desk, once. */
const tellsOutdated: AlsoOn = { publish: watch, unpublish: watch, archive: watch }

/** Issues that wait are held, and of those that were sent the desk is told. */
export const showsInMail: AlsoOn = both(holdsIssues, tellsOutdated)

/** After the row of an appearance changed: where its speaker came to or left the announced ones, the desk is told. */
export const tellAppearanceChange = async ({
  req,
  before,
  after,
}: {
  req: PayloadRequest
  before: Partial<Appearance> | null
  /** Null where it was deleted. */
  after: Partial<Appearance> | null
}): Promise<void> => {
  const shown = (row: Partial<Appearance> | null) =>
    row?.state === 'announced' ? [idOf(row.event), idOf(row.speaker)] : []
  const [was, is] = [shown(before), shown(after)]
  if (was.join() === is.join()) return
  const events = [...new Set([was[0], is[0]].filter((id): id is string => Boolean(id)))]
  const about = (changed: readonly EventChange[]) => changed.includes('speakers')
  for (const one of await standing(req, events)) if (about(one.changed)) await tell(req, one)
}
