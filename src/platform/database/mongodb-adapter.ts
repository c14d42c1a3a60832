import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'

export type MongoArgs = {
  url: string
  migrationDir: string
  /** Runs once the connection is there, before Payload uses it. */
  onConnected?: (adapter: MongooseAdapter) => Promise<void>
}

/** What a save answers with is on the disks of a majority, and what is read was committed there. */
const transactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
} as const

export const mongoWithTransactions = (args: MongoArgs): Required<DatabaseAdapterObj<MongooseAdapter>> => {
  const plain = mongooseAdapter({
    url: args.url,
    migrationDir: args.migrationDir,
    transactionOptions: transactionOptions as never,
    // Collections and indexes are made by `makeStructure` before anything else happens. Made in the background, as
    // mongoose would, the first transactions wait for them in vain.
    connectOptions: { autoIndex: false, autoCreate: false, serverSelectionTimeoutMS: 10_000 },
  })
  return {
    ...plain,
    name: 'mongoose',
    allowIDOnCreate: false,
    init: (initArgs) => {
      const adapter = plain.init(initArgs) as MongooseAdapter
      const { connect } = adapter
      adapter.connect = async function (this: MongooseAdapter, options) {
        await connect?.call(this, options)
        if (options?.hotReload) return
        try {
          await args.onConnected?.(this)
        } catch (error) {
          // A start that is refused leaves nothing open.
          await adapter.destroy?.()
          throw error
        }
      }
      return adapter
    },
  }
}
