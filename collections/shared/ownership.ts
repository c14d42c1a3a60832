import type { PayloadRequest, Where } from 'payload'
import type { TableSlug } from '../access-table'

/**
 * What `own` means, collection by collection, as a query over its documents. `null`: nobody owns one by this role.
 * Errors of the look-ups pass through.
 */
type Own = (args: { req: PayloadRequest; userId: string; role: string }) => Promise<Where | null> | Where | null

const createdBy: Own = ({ userId }) => ({ createdBy: { equals: userId } })

/** Ids of the documents whose latest version, draft or not, satisfies `where`: who may edit is never a draft. */
const latestIds = async (req: PayloadRequest, collection: 'events' | 'speakers', where: Where): Promise<string[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    draft: true,
    select: {},
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => String(id))
}

/** Ids of the events that list this person as organiser. */
export const ownEventIds = async (req: PayloadRequest, userId: string): Promise<string[]> => {
  const cached = req.context.ownEventIds as { userId: string; ids: string[] } | undefined
  if (cached?.userId === userId) return cached.ids
  const ids = await latestIds(req, 'events', { organisers: { in: [userId] } })
  req.context.ownEventIds = { userId, ids }
  return ids
}

/** Speakers this person owns whose every appearance is at their own events. */
const ownSpeakers = async (req: PayloadRequest, userId: string): Promise<Where> => {
  const owned = await latestIds(req, 'speakers', { owners: { in: [userId] } })
  if (!owned.length) return { id: { in: [] } }
  const { docs } = await req.payload.find({
    collection: 'appearances',
    where: { and: [{ speaker: { in: owned } }, { event: { not_in: await ownEventIds(req, userId) } }] },
    select: { speaker: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const elsewhere = new Set(docs.map(({ speaker }) => String(typeof speaker === 'object' ? speaker.id : speaker)))
  return { id: { in: owned.filter((id) => !elsewhere.has(id)) } }
}

export const ownership: Partial<Record<TableSlug, Own>> = {
  articles: ({ userId }) => {
    const bylined: Where = { 'byline.user': { equals: userId } }
    return { or: [{ createdBy: { equals: userId } }, bylined] }
  },
  trials: createdBy,
  therapies: createdBy,
  milestones: createdBy,
  companies: createdBy,
  frameworks: createdBy,
  sources: createdBy,
  events: async ({ req, userId, role }) =>
    role === 'organiser' ? { id: { in: await ownEventIds(req, userId) } } : null,
  speakers: ({ req, userId, role }) =>
    role === 'organiser' ? ownSpeakers(req, userId) : { createdBy: { equals: userId } },
  appearances: async ({ req, userId }) => ({ event: { in: await ownEventIds(req, userId) } }),
  media: ({ userId }) => ({ owner: { equals: userId } }),
  users: ({ userId }) => ({ id: { equals: userId } }),
}
