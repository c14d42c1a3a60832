import type { Payload } from 'payload'
import { getPayload } from 'payload'
import { addressHash, workDispatches } from '../../src/newsletter'
import type { NewDelivery } from '../../src/newsletter/actions/dispatch/delivery-ledger'
import { ledgerOf } from '../../src/newsletter/actions/dispatch/ledger'
import { systemClock } from '../../src/platform'
import { databaseAdapter } from '../../src/platform/database'
import { beginFixture } from '../../tests/support/newsletter/dispatched'
import { address, letter } from './letter'

type Counted = { statements: number }

/** Counts what is sent to the database, whichever it is. */
const counting = (payload: Payload): Counted => {
  const counted: Counted = { statements: 0 }
  const wrap = (target: object, name: string, weigh: (args: unknown[]) => number) => {
    const of = target as Record<string, (...args: unknown[]) => unknown>
    const original = of[name] as (...args: unknown[]) => unknown
    of[name] = (...args) => {
      counted.statements += weigh(args)
      return original.apply(target, args)
    }
  }
  if (payload.db.name === 'sqlite') {
    const { client } = payload.db as unknown as { client: object }
    wrap(client, 'execute', () => 1)
    wrap(client, 'batch', ([statements]) => (statements as unknown[]).length)
    return counted
  }
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: object }> }
  for (const slug of ['deliveries', 'suppressions', 'dispatches', 'mail-rates']) {
    const { collection } = collections[slug] as { collection: object }
    for (const name of ['insertMany', 'updateMany', 'bulkWrite', 'aggregate', 'find', 'findOne']) {
      wrap(collection, name, () => 1)
    }
  }
  return counted
}

/** Candidates as they stand when the sending begins; how they are written down is measured apart. */
const fill = async (payload: Payload, mails: number): Promise<{ issue: string; seconds: number }> => {
  const { issue, dispatch } = await beginFixture(payload, letter)
  const ledger = ledgerOf(payload)
  const since = performance.now()
  const row = (n: number): NewDelivery => ({
    issue,
    subscriber: String(n).padStart(24, '0'),
    addressHash: addressHash(address(n)),
    address: address(n),
    domain: 'mail.example',
    state: 'waiting',
    reason: null,
    variant: 'default',
    parts: '',
    tokenVersion: 1,
  })
  for (let n = 0; n < mails; n += 1_000) {
    await ledger.add(Array.from({ length: Math.min(1_000, mails - n) }, (_, more) => row(n + more)))
  }
  await payload.db.updateOne({ collection: 'dispatches', id: dispatch.id, data: { state: 'sending' } })
  return { issue, seconds: (performance.now() - since) / 1_000 }
}

export type Sent = { begin: () => void; send: () => Promise<number>; statements: () => number; filled: number }

/** The product's own sending on a database of its own, without the worker around it. */
export const ours = async (
  url: string,
  connections: number,
  mails: number,
  at: { folder: string; mongoUrl?: string | undefined },
) => {
  Object.assign(process.env, {
    DATA_DIR: at.folder,
    MEDIA_DIR: at.folder,
    DATABASE_URL: '',
    PAYLOAD_SECRET: 'benchmark',
    LOG_LEVEL: 'silent',
    SITE_URL: 'http://127.0.0.1:3000',
  })
  const { default: config } = await import('../../src/payload.config')
  const db = databaseAdapter({ DATA_DIR: at.folder, DATABASE_URL: at.mongoUrl }, { schema: 'push' })
  const payload = await getPayload({ config: { ...(await config), db } as never, cron: false })
  await payload.updateGlobal({ slug: 'mail', data: { connections }, overrideAccess: true, depth: 0 })
  const { issue, seconds } = await fill(payload, mails)
  const counted = counting(payload)
  return {
    filled: seconds,
    statements: () => counted.statements,
    send: async () => {
      const signal = new AbortController().signal
      let [sent, finished] = [0, 0]
      while (!finished && !signal.aborted) {
        const worked = await workDispatches({ payload, clock: systemClock, signal, smtpUrl: url })
        sent += worked.sent
        finished += worked.finished
      }
      if (sent !== mails || finished !== 1) throw new Error(`${sent} of ${mails} were sent of ${issue}.`)
    },
    close: () => payload.destroy(),
  }
}
