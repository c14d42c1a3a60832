import type { Payload, PayloadRequest, Where } from 'payload'
import type { Consent, Subscriber, Suppression } from '../../../payload-types'
import { clockOf } from '../../../platform'
import { idOf } from '../../domain/id-of'
import type { List } from '../../domain/lists'
import { noticesFor, reconfirmationSince, reconfirmed } from '../../domain/readers/consent-notices'
import { putNotice } from './owe-notice'
import { type ReaderWork, readerBatches } from './reader-batches'
import { heldReader, readerTransaction } from './reader-transaction'

/** Of a notice: that the consent stands is told, not asked. */
export const RECONFIRMATION = 'reconfirmation-1'

/** How far the clocks of two workers may differ, and what either told still counts for the other, in ms. */
const CLOCKS_APART = 86_400_000

/** Whether something holds of a list of a reader. */
type Known = (reader: Subscriber, due: Due) => boolean

type Due = { list: List; consent: string; since: Date }

/** Lists of a reader whose consent has come to an anniversary, told of or not. */
const dueOf = (reader: Subscriber, now: Date): Due[] => {
  const rule = noticesFor(reader)
  if (!rule || !reader.email || reader.erasedAt) return []
  return (reader.lists ?? []).flatMap(({ list, state, consent, confirmedAt }) => {
    if (state !== 'active' || !consent || !confirmedAt) return []
    const since = reconfirmationSince(rule, { consentedAt: new Date(confirmedAt), now })
    return since ? [{ list, consent: idOf(consent), since }] : []
  })
}

/** What was told within the present period. What a clock that ran far ahead has written does not count. */
const toldAmong = async (payload: Payload, readers: readonly Subscriber[], now: Date, req?: PayloadRequest) => {
  const latest = new Date(now.getTime() + CLOCKS_APART)
  const where: Where = {
    and: [
      { subscriber: { in: readers.map(({ id }) => id) } },
      { kind: { equals: 'reconfirmation' } },
      { at: { less_than_equal: latest.toISOString() } },
    ],
  }
  const found = { collection: 'consents', where, limit: 0, pagination: false } as const
  const { docs } = await payload.db.find<Consent>({ ...found, ...(req ? { req } : {}) })
  const told: Known = (reader, { list, since }) =>
    docs.some((row) => idOf(row.subscriber) === String(reader.id) && row.list === list && new Date(row.at) >= since)
  return told
}

const barredAmong = async (payload: Payload, readers: readonly Subscriber[]) => {
  const addressHash = { in: readers.map((reader) => reader.addressHash) }
  const where: Where = { and: [{ addressHash }, { activeKey: { exists: true } }] }
  const { docs } = await payload.db.find<Suppression>({
    collection: 'suppressions',
    where,
    limit: 0,
    pagination: false,
  })
  const barred: Known = (reader, { list }) =>
    docs.some((one) => one.activeKey && one.addressHash === reader.addressHash && ['all', list].includes(one.scope))
  return barred
}

/** One reader, held: looked at afresh, so that of two workers one tells, and nobody is told of what they just ended. */
const remind = (payload: Payload, { id }: Subscriber, barred: Known, now: Date): Promise<boolean> =>
  readerTransaction(payload, async (req) => {
    const reader = await heldReader(req, String(id))
    if (!reader) return false
    const told = await toldAmong(payload, [reader], now, req)
    const due = dueOf(reader, now).filter((one) => !told(reader, one) && !barred(reader, one))
    if (!due.length) return false
    for (const { list, consent } of due) {
      const row = {
        subscriber: String(id),
        list,
        kind: 'reconfirmation',
        wordingVersion: RECONFIRMATION,
        how: 'notice',
      }
      await payload.db.create({
        collection: 'consents',
        data: { ...row, at: now.toISOString(), evidence: { of: consent } },
        req,
      })
    }
    const consents = due.map(({ consent }) => consent)
    await putNotice(req, { notice: 'reconfirmation', subscriber: String(id), consents })
    return true
  })

/**
 * Has every reader whose law wants it told, once a period, that their consent stands and how to withdraw it: the row
 * that says so and the mail that waits are one transaction. Any number of workers may; broken off, it begins again and
 * finds who is left.
 * @returns how many readers will be told
 */
export const reconfirmConsents = async ({ payload, clock = clockOf(payload), signal }: ReaderWork): Promise<number> => {
  const { residences, languages } = reconfirmed()
  const under: Where = {
    or: [
      { residence: { in: residences } },
      { and: [{ residence: { exists: false } }, { language: { in: languages } }] },
    ],
  }
  const now = clock.now()
  let reminded = 0
  for await (const readers of readerBatches({ payload, signal }, under)) {
    const concerned = readers.filter((reader) => dueOf(reader, now).length)
    if (!concerned.length) continue
    const [told, barred] = [await toldAmong(payload, concerned, now), await barredAmong(payload, concerned)]
    for (const reader of concerned) {
      if (signal?.aborted) break
      if (!dueOf(reader, now).some((one) => !told(reader, one) && !barred(reader, one))) continue
      if (await remind(payload, reader, barred, now)) reminded += 1
    }
  }
  return reminded
}
