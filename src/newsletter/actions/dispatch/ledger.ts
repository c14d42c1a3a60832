import type { Payload } from 'payload'
import { onSqlite } from '../drivers'
import type { DeliveryLedger } from './delivery-ledger'
import { mongoLedger } from './ledger-mongodb'
import { sqliteLedger } from './ledger-sqlite'

export const ledgerOf = (payload: Payload): DeliveryLedger =>
  onSqlite(payload) ? sqliteLedger(payload) : mongoLedger(payload)
