import type { PayloadRequest, Where } from 'payload'
import { openKeyOf, type ScheduledVerb } from '../domain/schedule-key'

/** What a row carries no more once it is not open: its place as the one open row, and the claim of whoever held it. */
export const closedRow = { openKey: null, token: null, leaseUntil: null }

/** Rows that wait for a person: they failed, or were held. */
const unsettled = (slug: string, id: string, verbs: readonly ScheduledVerb[]): Where => ({
  and: [
    { documentId: { equals: id } },
    { collectionSlug: { equals: slug } },
    { state: { in: ['failed', 'held'] } },
    { do: { in: [...verbs] } },
  ],
})

/**
 * Takes the open rows of these verbs out of the ledger's open ones, in the caller's transaction. A worker at such a row
 * loses its claim and rolls back; the row the caller itself is carrying out (`scheduleUnderWay`) is left to its mark.
 * What failed or was held before is settled by the same step, and keeps its reason.
 */
export const closeSchedules = async ({
  req,
  slug,
  id,
  verbs,
  state = 'cancelled',
  why = null,
}: {
  req: PayloadRequest
  slug: string
  id: string
  verbs: readonly ScheduledVerb[]
  state?: 'cancelled' | 'held'
  why?: string | null
}): Promise<void> => {
  const open: Where = { openKey: { in: verbs.map((verb) => openKeyOf(slug, id, verb)) } }
  const { docs } = await req.payload.db.find<{ id: string; openKey?: string | null }>({
    collection: 'schedules',
    where: state === 'cancelled' ? { or: [open, unsettled(slug, id, verbs)] } : open,
    limit: 0,
    pagination: false,
    req,
  })
  for (const row of docs.filter((one) => one.id !== req.context.scheduleUnderWay)) {
    const data = { state, ...(row.openKey ? { lastError: why } : {}), ...closedRow }
    await req.payload.db.updateOne({ collection: 'schedules', id: row.id, data, req })
  }
}
