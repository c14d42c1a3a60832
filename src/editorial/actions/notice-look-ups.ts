import type { PayloadRequest, Where } from 'payload'
import type { Schedule } from '../../payload-types'
import { idOf } from '../domain/citations'
import type { NoticeIds } from '../domain/notices/kinds'
import type { NoticePerson } from '../domain/notices/recipients'

type Entry = {
  id: string
  at: string
  actor?: string | null
  snapshot?: string | null
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}

/** The trail's entry is written in the same transaction as the row, and its time may be told a moment later. */
const MOMENT_MS = 1_000

const until = (writtenAt: string): Where => ({
  createdAt: { less_than_equal: new Date(new Date(writtenAt).getTime() + MOMENT_MS).toISOString() },
})

const about = ({ slug, id }: NoticeIds): Where[] => [
  { collectionSlug: { equals: slug } },
  { documentId: { equals: id } },
]

/** The last thing of this name the trail tells of the document, up to when the notice was noted. */
export const entryOf = async (
  req: PayloadRequest,
  ids: NoticeIds,
  verb: string,
  writtenAt: string,
): Promise<Entry | null> => {
  const { docs } = await req.payload.db.find<Entry>({
    collection: 'audit',
    where: { and: [...about(ids), { verb: { equals: verb } }, until(writtenAt)] },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    req,
  })
  const [entry] = docs
  return entry ? { ...entry, at: new Date(entry.at).toISOString() } : null
}

/** The schedule a notice is about; where it names none, the last one set to publish the document by then. */
export const scheduleOf = async (req: PayloadRequest, ids: NoticeIds, writtenAt: string): Promise<Schedule | null> => {
  const where: Where = ids.schedule
    ? { id: { equals: ids.schedule } }
    : { and: [...about(ids), { do: { equals: 'publish' } }, until(writtenAt)] }
  const { docs } = await req.payload.db.find<Schedule>({
    collection: 'schedules',
    where,
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    req,
  })
  return docs[0] ?? null
}

/** Who signed off the content of this hash. */
export const approversOf = async (req: PayloadRequest, ids: NoticeIds, hash: string): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: string; author?: unknown }>({
    collection: 'reviews',
    where: { and: [...about(ids), { kind: { equals: 'approval' } }, { snapshot: { equals: hash } }] },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.flatMap(({ author }) => idOf(author) ?? [])
}

/** The accounts in the byline; where there are none, whoever began the document. */
export const authorsOf = (data: Record<string, unknown>): string[] => {
  const byline = Array.isArray(data.byline) ? (data.byline as { user?: unknown }[]) : []
  const named = byline.flatMap(({ user }) => idOf(user) ?? [])
  return named.length ? named : [idOf(data.createdBy) ?? []].flat()
}

/** These accounts, and everybody who decides at this desk, as far as a notice needs to know them. */
export const peopleFor = async (req: PayloadRequest, ids: readonly (string | null)[]): Promise<NoticePerson[]> => {
  const named = [...new Set(ids)].filter((id) => id !== null)
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { or: [{ id: { in: named } }, { roles: { in: ['reviewer', 'editor', 'admin'] } }] },
    select: { name: true, email: true, roles: true, locale: true, timeZone: true, notify: true },
    sort: 'id',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, name, email, roles, locale, timeZone, notify }) => ({
    id: String(id),
    name,
    email,
    roles: roles ?? [],
    locale: locale ?? 'en',
    timeZone: timeZone ?? 'Asia/Seoul',
    notify: notify ?? {},
  }))
}
