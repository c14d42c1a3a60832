import type { Payload } from 'payload'
import { machineNow } from '../../../platform/claims'
import { type MongoRow, mongoRows } from '../drivers'
import type { DeliveryLedger, Held, Result } from './delivery-ledger'
import { stoppedSince, workerLost } from './delivery-ledger'

const DUPLICATE = 11000
/** What is marked must be on the disks of a majority before a byte goes out. */
const durable = { writeConcern: { w: 'majority', j: true } } as const

const heldOf = (row: MongoRow): Held => ({
  id: row._id.toHexString(),
  subscriber: String(row.subscriber ?? ''),
  addressHash: String(row.addressHash),
  address: String(row.address ?? ''),
  domain: String(row.domain ?? ''),
  variant: String(row.variant ?? 'default'),
  parts: String(row.parts ?? ''),
  tokenVersion: Number(row.tokenVersion ?? 0),
  attempts: Number(row.attempts ?? 0),
})

/** Marked before, where the answer to an earlier try of the same mark was lost: what is to be marked never went out. */
const ours = { $in: ['claimed', 'transmitting'] }

const gone = { token: '', leaseUntil: '' }

const recorded = (results: readonly Result[], where: (ids: readonly string[]) => object): object[] => {
  const now = machineNow()
  const sent = results.filter(({ state }) => state === 'sent').map(({ id }) => id)
  const operations: object[] = sent.length
    ? [
        {
          updateMany: {
            filter: where(sent),
            update: {
              $set: { state: 'sent', smtpCode: 250, sentAt: now },
              $unset: { reason: '', leaseUntil: '' },
            },
          },
        },
      ]
    : []
  for (const result of results) {
    if (result.state === 'sent') continue
    const waits = result.state === 'waiting'
    const { state, reason, code: smtpCode, attempts } = result
    operations.push({
      updateMany: {
        filter: where([result.id]),
        update: {
          $set: { state, reason, smtpCode, attempts, updatedAt: now, ...(waits ? { dueAt: result.dueAt } : {}) },
          $unset: waits ? gone : { leaseUntil: '' },
        },
      },
    })
  }
  return operations
}

export const mongoLedger = (payload: Payload): DeliveryLedger => {
  const rows = mongoRows(payload, 'deliveries')
  // The driver's own id type, by way of a row it made: the package itself is none of ours.
  const { ObjectId } = (
    payload.db as unknown as { connection: { base: { Types: { ObjectId: new (id: string) => object } } } }
  ).connection.base.Types as { ObjectId: new (id: string) => object }
  const idsIn = (ids: readonly string[]): object => ({ _id: { $in: ids.map((id) => new ObjectId(id)) } })

  /** Addresses among these that may not be mailed any more. */
  const stopped = async (held: readonly Held[], list: string): Promise<Set<string>> => {
    const addressHash = { $in: held.map((row) => row.addressHash) }
    const found = await mongoRows(payload, 'suppressions')
      .find(
        { addressHash, activeKey: { $type: 'string' }, scope: { $in: ['all', list] } },
        { projection: { addressHash: 1 } },
      )
      .toArray()
    return new Set(found.map((row) => String(row.addressHash)))
  }

  return {
    add: async (added) => {
      if (!added.length) return
      const now = machineNow()
      const documents = added.map((row) => ({ ...row, dueAt: now, attempts: 0, createdAt: now, updatedAt: now }))
      try {
        await rows.insertMany(documents, { ordered: false, ...durable })
      } catch (error) {
        const { writeErrors = [], code } = error as {
          writeErrors?: { code?: number } | { code?: number }[]
          code?: number
        }
        const codes = [writeErrors].flat().map((each) => each.code)
        if (code !== DUPLICATE || codes.some((each) => each !== DUPLICATE)) throw error
      }
    },
    tally: async (issue) => {
      const counted = await rows
        .aggregate([
          { $match: { issue } },
          { $group: { _id: { state: '$state', reason: '$reason' }, count: { $sum: 1 } } },
        ])
        .toArray()
      return counted.map(({ _id, count }) => {
        const { state, reason } = _id as { state: string; reason?: string | null }
        return { state, reason: reason ?? null, count: Number(count) }
      })
    },
    claim: async ({ issue, token }, { now, leaseUntil, limit }) => {
      const due = await rows
        .find({ issue, state: 'waiting', dueAt: { $lte: now } }, { projection: { _id: 1 } })
        .sort({ dueAt: 1 })
        .limit(limit)
        .toArray()
      if (!due.length) return []
      const these = { _id: { $in: due.map(({ _id }) => _id) } }
      await rows.updateMany({ ...these, state: 'waiting' }, { $set: { state: 'claimed', token, leaseUntil } }, durable)
      return (await rows.find({ ...these, token, state: 'claimed' }).toArray()).map(heldOf)
    },
    turn: async ({ issue, token }, { list, results, mark, leaseUntil }) => {
      const operations = recorded(results, (ids) => ({
        ...idsIn(ids),
        token,
        state: { $in: ['transmitting', 'unknown'] },
      }))
      const now = machineNow()
      const sends = { projection: { _id: 1 } }
      const [not, goes] = mark.length
        ? await Promise.all([
            stopped(mark, list),
            mongoRows(payload, 'dispatches').findOne({ issue, state: 'sending' }, sends),
          ])
        : [new Set<string>(), null]
      const mine = { token, state: ours }
      const [out, ids] = [[] as string[], [] as string[]]
      for (const row of mark) (!row.address || not.has(row.addressHash) ? out : ids).push(row.id)
      if (out.length) {
        const update = { $set: { state: 'excluded', reason: stoppedSince, updatedAt: now }, $unset: gone }
        operations.push({ updateMany: { filter: { ...idsIn(out), ...mine }, update } })
      }
      const marking = goes ? ids : []
      if (marking.length) {
        const filter = { ...idsIn(marking), ...mine, address: { $type: 'string' } }
        const update = { $set: { state: 'transmitting', startedAt: now, leaseUntil } }
        operations.push({ updateMany: { filter, update } })
      }
      if (!operations.length) return new Set()
      const { modifiedCount } = await rows.bulkWrite(operations, { ordered: false, ...durable })
      if (!marking.length || modifiedCount === results.length + out.length + marking.length) return new Set(marking)
      const marked = await rows.find({ ...idsIn(marking), token, state: 'transmitting' }, sends).toArray()
      return new Set(marked.map(({ _id }) => _id.toHexString()))
    },
    renew: async ({ issue, token }, leaseUntil) => {
      await rows.updateMany(
        { issue, token, state: { $in: ['claimed', 'transmitting'] } },
        { $set: { leaseUntil } },
        durable,
      )
    },
    release: async ({ token }, ids, dueAt) => {
      if (!ids.length) return
      await rows.updateMany(
        { ...idsIn(ids), token, $or: [{ state: ours }, { state: 'unknown', reason: workerLost }] },
        {
          $set: { state: 'waiting', updatedAt: machineNow(), ...(dueAt ? { dueAt } : {}) },
          $unset: { ...gone, reason: '' },
        },
        durable,
      )
    },
    expire: async (issue, now) => {
      const passed = { issue, leaseUntil: { $lt: now } }
      const updatedAt = machineNow()
      await rows.updateMany(
        { ...passed, state: 'claimed' },
        { $set: { state: 'waiting', updatedAt }, $unset: gone },
        durable,
      )
      await rows.updateMany(
        { ...passed, state: 'transmitting' },
        { $set: { state: 'unknown', reason: workerLost, updatedAt }, $unset: { leaseUntil: '' } },
        durable,
      )
    },
    cancel: async (issue) => {
      await rows.updateMany(
        { issue, state: { $in: ['waiting', 'claimed'] } },
        { $set: { state: 'cancelled', reason: 'cancelled', updatedAt: machineNow() }, $unset: gone },
        durable,
      )
    },
    nextDue: async (issue) => {
      const open = await rows
        .aggregate([
          { $match: { issue, state: { $in: ['waiting', 'claimed', 'transmitting'] } } },
          {
            $group: {
              _id: null,
              due: { $min: { $cond: [{ $eq: ['$state', 'waiting'] }, '$dueAt', '$leaseUntil'] } },
            },
          },
        ])
        .toArray()
      return open[0]?.due ? new Date(open[0].due as Date) : null
    },
  }
}
