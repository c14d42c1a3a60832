import type { Payload } from 'payload'
import type { DeliveryLedger } from './delivery-ledger'
import { mongoLedger } from './ledger-mongodb'
import { sqliteLedger } from './ledger-sqlite'

export const ledgerOf = (payload: Payload): DeliveryLedger =>
  payload.db.name === 'sqlite' ? sqliteLedger(payload) : mongoLedger(payload)
