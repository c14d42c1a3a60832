import type { CollectionSlug, Payload, TypedUser, Where } from 'payload'
import { deskZone } from './desk-zone'

export type Entry = { slug: string; id: string; name: string; at: string; label: string }
export type DashboardFacts = {
  zone: string
  mine?: Entry[]
  events?: Entry[]
  recent?: Entry[]
  /** When a worker was last heard of; empty for never, undefined for those who need not know. */
  beat?: string
  /** Minutes the trail has waited to be linked, where that is long and this person should know. */
  trailLag?: number
}

const SHOWN = 6
/** The worker links every two seconds. */
const LAG_TOLD_SECONDS = 60

type Custom = { trailLag?: (payload: Payload) => Promise<number> }

type Doc = Record<string, unknown> & { id: string; updatedAt: string }
type Reader = { payload: Payload; user: TypedUser }

const labelOf = (payload: Payload, slug: string): string => {
  const singular = payload.collections[slug as CollectionSlug].config.labels?.singular
  return typeof singular === 'string' ? singular : slug
}

const underTheGate = (payload: Payload): string[] =>
  Object.values(payload.collections).flatMap(({ config }) => (config.custom.underTheGate ? config.slug : []))

const newest = async (
  { payload, user }: Reader,
  where: Where,
  date = 'updatedAt',
  of = underTheGate(payload),
): Promise<Entry[]> => {
  const found = await Promise.all(
    of.map(async (slug) => {
      const collection = slug as CollectionSlug
      const title = payload.collections[collection].config.admin.useAsTitle ?? 'id'
      const { docs } = await payload.find({
        collection,
        where,
        draft: true,
        depth: 0,
        limit: SHOWN,
        pagination: false,
        sort: `-${date}`,
        select: { [title]: true, updatedAt: true, [date]: true } as never,
        overrideAccess: false,
        user,
      })
      return (docs as unknown as Doc[]).map((doc) => ({
        slug,
        id: doc.id,
        name: String(doc[title] || doc.id),
        at: String(doc[date] ?? doc.updatedAt),
        label: labelOf(payload, slug),
      }))
    }),
  )
  return found
    .flat()
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, SHOWN)
}

/** What waits for this person, read with their rights. */
export const readDashboard = async ({ payload, user }: Reader): Promise<DashboardFacts> => {
  const roles = ((user as { roles?: string[] }).roles ?? []) as string[]
  const has = (...wanted: string[]) => roles.some((role) => wanted.includes(role))
  const reader = { payload, user }
  const draft: Where = { _status: { equals: 'draft' } }
  const staff = has('admin', 'editor', 'reviewer', 'author')
  const beat = async () => {
    const { docs } = await payload.find({
      collection: 'heartbeats',
      where: { name: { equals: 'worker' } },
      sort: '-at',
      limit: 1,
      pagination: false,
      depth: 0,
      overrideAccess: false,
      user,
    })
    return docs[0]?.at ?? ''
  }
  const lag = async () => {
    const seconds = (await (payload.config.custom as Custom | undefined)?.trailLag?.(payload)) ?? 0
    return seconds > LAG_TOLD_SECONDS ? { trailLag: Math.floor(seconds / 60) } : {}
  }
  return {
    zone: await deskZone(payload),
    ...(staff ? { mine: await newest(reader, { and: [draft, { createdBy: { equals: user.id } }] }) } : {}),
    ...(has('organiser')
      ? { events: await newest(reader, { organisers: { in: [user.id] } }, 'updatedAt', ['events']) }
      : {}),
    ...(staff ? { recent: await newest(reader, { publicModifiedAt: { exists: true } }, 'publicModifiedAt') } : {}),
    ...(has('admin') ? { beat: await beat() } : {}),
    ...(has('admin', 'editor') ? await lag() : {}),
  }
}
