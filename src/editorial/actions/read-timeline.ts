import type { PayloadRequest } from 'payload'
import { type TimelinePage, type TrailRow, tellEntry } from '../domain/timeline'
import { deskSettings } from './desk-settings'
import { namesOf } from './names-of'

const PAGE = 20

type Entry = TrailRow & { actor?: string | null }

/** What the trail tells of one document, newest first, a page at a time: one query each for entries, names and the zone. */
export const readTimeline = async ({
  req,
  slug,
  id,
  page,
}: {
  req: PayloadRequest
  slug: string
  id: string
  page: number
}): Promise<TimelinePage> => {
  const { docs, hasNextPage } = await req.payload.db.find<Entry>({
    collection: 'audit',
    where: { and: [{ documentId: { equals: id } }, { collectionSlug: { equals: slug } }] },
    sort: ['-createdAt', '-id'],
    limit: PAGE,
    page,
    pagination: true,
    req,
  })
  const nameOf = await namesOf(
    req,
    docs.map(({ actor }) => actor),
  )
  const { defaultZone } = await deskSettings(req)
  const entries = docs.map((entry) => tellEntry(entry, nameOf(entry.actor)))
  return { page, more: hasNextPage, zone: defaultZone, entries }
}
