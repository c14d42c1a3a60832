import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Outbox } from '../payload-types'
import { claim, leaseEnd, unleased } from './claims'

/** Longer than one mail may take (the transport's bounds add up to less). */
export const MAIL_LEASE_MS = 3 * 60_000
/** Never longer apart than the last: once the mail server is back, what waits is sent within a quarter of an hour. */
const RETRY_MS = [30_000, 120_000, 300_000, 900_000] as const
/** Two days of tries (a link to confirm holds for seven); then the row says that it was given up. */
const LAST_TRY = 195
const BATCH = 20

/** What a row of the outbox says once it has been tried. */
export type MailEnd = Partial<Pick<Outbox, 'state' | 'due' | 'lastError' | 'attempts' | 'ids'>>

export type HeldMail = {
  row: Outbox
  /** Tries of this row, this one counted. */
  attempts: number
  /** Notes on the row how far it has come, and renews the lease. @returns false where the claim was lost */
  keep(data: Pick<Outbox, 'told'>): Promise<boolean>
  /** Lets go of the row with what became of it. @returns false where the claim was lost */
  end(end: MailEnd, req?: PayloadRequest): Promise<boolean>
}

/** When what was tried this many times is tried again; null where it is given up. */
export const nextTry = (attempts: number): string | null =>
  attempts < LAST_TRY ? leaseEnd(RETRY_MS[attempts - 1] ?? RETRY_MS[3]) : null

/**
 * Mails of the outbox that are due, a batch at a run, the oldest first, each in this worker's hands while it is looked
 * at. Any number of workers may do this at once: a row is claimed by one conditional update, and is due again once its
 * lease has run out. Due times and leases go by the machine's time.
 */
export async function* dueMails({
  payload,
  effect,
  leaseMs = MAIL_LEASE_MS,
  signal,
}: {
  payload: Payload
  effect: Outbox['effect']
  leaseMs?: number
  /** Aborted when the worker stops: no further row is claimed. */
  signal: AbortSignal | undefined
}): AsyncGenerator<HeldMail> {
  const free = (): Where[] => [{ state: { equals: 'open' } }, unleased()]
  const { docs } = await payload.db.find<Outbox>({
    collection: 'outbox',
    where: { and: [...free(), { due: { less_than_equal: leaseEnd(0) } }, { effect: { equals: effect } }] },
    sort: 'due',
    limit: BATCH,
    pagination: false,
  })
  for (const row of docs) {
    if (signal?.aborted) return
    const token = randomUUID()
    const write = async (where: Where[], data: Partial<Outbox>, req?: PayloadRequest): Promise<boolean> => {
      const one = { and: [{ id: { equals: row.id } }, ...where] }
      return Boolean(await claim({ payload, collection: 'outbox', where: one, data, ...(req ? { req } : {}) }))
    }
    const mine: Where[] = [{ token: { equals: token } }]
    const attempts = (row.attempts ?? 0) + 1
    if (!(await write(free(), { token, leaseUntil: leaseEnd(leaseMs), attempts }))) continue
    yield {
      row,
      attempts,
      keep: (data) => write(mine, { ...data, leaseUntil: leaseEnd(leaseMs) }),
      end: (end, req) => write(mine, { ...end, token: null, leaseUntil: null }, req),
    }
  }
}
