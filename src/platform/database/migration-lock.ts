import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { AppError } from '../errors'

type Session = NonNullable<MongooseAdapter['sessions'][string]>

export type MigrationLock = {
  /** Fails where the lock was lost, so that a transaction that calls it last is rolled back. */
  confirm: (session: Session) => Promise<void>
  release: () => Promise<void>
}

const leaseMs = 60_000
const row = 'migrations'
const duplicateKey = 11000

/** Ends of leases are by the server's own clock: machines that disagree about the time still agree about the lock. */
const leased = { $add: ['$$NOW', leaseMs] }

/**
 * The right to migrate: one row, claimed by one conditional update, with a token and a lease that is renewed while
 * the work goes on and runs out where its process died.
 * @returns undefined while another process holds it
 */
export const migrationLock = async (adapter: MongooseAdapter): Promise<MigrationLock | undefined> => {
  const locks = adapter.connection.collection<{ _id: string; token?: string; leaseUntil?: Date }>('migration-lock')
  const token = crypto.randomUUID()
  await locks.insertOne({ _id: row, leaseUntil: new Date(0) }).catch((error: { code?: number }) => {
    if (error.code !== duplicateKey) throw error
  })
  const claimed = await locks.updateOne({ _id: row, $expr: { $lt: ['$leaseUntil', '$$NOW'] } }, [
    { $set: { token, leaseUntil: leased } },
  ])
  if (!claimed.modifiedCount) return undefined
  const renewal = setInterval(() => {
    // A renewal that fails shows at `confirm`.
    locks.updateOne({ _id: row, token }, [{ $set: { leaseUntil: leased } }]).catch(() => undefined)
  }, leaseMs / 4)
  renewal.unref()
  return {
    confirm: async (session) => {
      const { matchedCount } = await locks.updateOne(
        { _id: row, token },
        { $set: { confirmedAt: new Date() } },
        { session: session as never },
      )
      if (!matchedCount) throw new AppError('migration-lock-lost', 'another process has taken over', 503)
    },
    release: async () => {
      clearInterval(renewal)
      await locks.updateOne({ _id: row, token }, { $set: { leaseUntil: new Date(0) }, $unset: { token: '' } })
    },
  }
}
