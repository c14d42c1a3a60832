import type { Payload } from 'payload'
import { type Verified, verifyTrail } from '../../src/editorial'
import { canonicalOf, hashOf, liveCopy } from '../../src/editorial/actions/take-snapshot'
import type { Audit, Outbox, Schedule, Snapshot } from '../../src/payload-types'
import { newRequest } from '../../src/platform'
import type { Planned } from './desk'
import type { Room } from './room'
import type { Case, Happened } from './verdict'
import { until } from './wait'

const BUSY_MS = 120_000

const rows = async <Row>(payload: Payload, collection: 'schedules' | 'audit' | 'outbox' | 'snapshots', where = {}) => {
  const { docs } = await payload.db.find<Row & { id: string }>({ collection, where, limit: 0, pagination: false })
  return docs
}

const schedulesOf = (payload: Payload, planned: readonly Planned[]) =>
  rows<Schedule>(payload, 'schedules', { id: { in: planned.map(({ row }) => row) } })

/** Waits until no planned row is open any more; after `ms` it is left to the verdict to say so. */
export const settle = async (payload: Payload, planned: readonly Planned[], ms = BUSY_MS): Promise<void> => {
  await until('The end of every row', ms, async () =>
    (await schedulesOf(payload, planned)).every(({ state }) => state !== 'open'),
  ).catch(() => undefined)
}

/** Waits until nobody is still to be told of anything. */
export const told = async (payload: Payload, ms = BUSY_MS): Promise<void> => {
  await until(
    'The last notice',
    ms,
    async () => (await rows(payload, 'outbox', { state: { equals: 'open' } })).length === 0,
  ).catch(() => undefined)
}

/** How many of these rows have been ended so far. */
export const ended = async (payload: Payload, planned: readonly Planned[]): Promise<number> =>
  (await schedulesOf(payload, planned)).filter(({ state }) => state !== 'open').length

/** The trail once the workers have linked all of it. */
export const linkedTrail = async (payload: Payload): Promise<Verified> => {
  await until(
    'The last link of the trail',
    BUSY_MS,
    async () => (await verifyTrail({ payload })).notChained === 0,
  ).catch(() => undefined)
  return verifyTrail({ payload })
}

/** Reads from the database what happened to each planned row. */
export const lookAt = async (
  { payload, mail }: Pick<Room, 'payload' | 'mail'>,
  planned: readonly Planned[],
): Promise<Case[]> => {
  const documents = [...new Set(planned.map(({ document }) => document))]
  const ledger = new Map((await schedulesOf(payload, planned)).map((row) => [String(row.id), row]))
  const trail = await rows<Audit>(payload, 'audit', {
    and: [{ documentId: { in: documents } }, { actor: { equals: 'worker' } }],
  })
  const changes = (await rows<Outbox>(payload, 'outbox', { effect: { equals: 'cache' } })).map(
    ({ ids }) => ids as { slug: string; id: string },
  )
  const { docs: versions } = await payload.db.findVersions<Record<string, unknown>>({
    collection: 'articles',
    where: { and: [{ parent: { in: documents } }, { 'version._status': { equals: 'published' } }] },
    limit: 0,
    pagination: false,
  })
  const snapshotIds = [...ledger.values()].flatMap(({ snapshot }) => snapshot ?? [])
  const snapshots = await rows<Snapshot>(payload, 'snapshots', { id: { in: snapshotIds } })
  const approved = new Map(snapshots.map(({ id, hash }) => [String(id), hash]))
  const req = await newRequest(payload)

  const happenedTo = async ({ document, row, verb, due, mark }: Planned): Promise<Happened> => {
    const entry = ledger.get(row)
    const told = trail.filter((one) => one.documentId === document && one.verb === verb)
    const shown = await liveCopy(req, 'articles', document)
    const live = shown?._status === 'published'
    const about = mail.mails.filter(({ subject, text }) => `${subject} ${text}`.includes(mark))
    const hash = live && shown ? hashOf(await canonicalOf(req, 'articles', shown)) : null
    return {
      state: entry?.state ?? 'gone',
      attempts: Number(entry?.attempts ?? 0),
      lastError: entry?.lastError ?? null,
      entries: told.length,
      early: told.some(({ at }) => new Date(at).getTime() < due.getTime()),
      publicWrites: changes.filter(({ slug, id }) => slug === 'articles' && id === document).length,
      publicVersions: versions.filter((version) => String(version.parent) === document).length,
      notices: new Set(about.map(({ messageId }) => messageId)).size,
      live,
      asApproved: live && shown?.title === mark && hash === approved.get(String(entry?.snapshot)),
    }
  }

  const cases: Case[] = []
  for (const one of planned) {
    const alsoDown = planned.some((other) => other.document === one.document && other.verb === 'unpublish')
    cases.push({ planned: one, happened: await happenedTo(one), alsoDown })
  }
  return cases
}
