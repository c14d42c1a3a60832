import type { Payload } from 'payload'
import type { DeliveryLedger } from '../../../src/newsletter/actions/dispatch/delivery-ledger'
import { mongoLedger } from '../../../src/newsletter/actions/dispatch/ledger-mongodb'
import { sqliteLedger } from '../../../src/newsletter/actions/dispatch/ledger-sqlite'

/** The ledger as it stands in the program, but that what a worker marks is its own whoever has it by now. */
export const ledgerOf = (payload: Payload): DeliveryLedger => {
  const honest = payload.db.name === 'sqlite' ? sqliteLedger(payload) : mongoLedger(payload)
  return {
    ...honest,
    turn: async (mine, args) => {
      for (const { id } of args.mark) {
        const data = { token: mine.token, state: 'claimed' }
        await payload.db.updateOne({ collection: 'deliveries', id, data })
      }
      return honest.turn(mine, args)
    },
  }
}
