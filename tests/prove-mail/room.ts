import { setTimeout as sleep } from 'node:timers/promises'
import { getPayload, type Payload } from 'payload'
import { dispatchOf } from '../../src/newsletter/actions/dispatch/begin-dispatch'
import { ledgerOf } from '../../src/newsletter/actions/dispatch/ledger'
import { AHEAD } from '../../src/newsletter/actions/dispatch/pump'
import { accountOf } from '../../src/newsletter/domain/dispatch/account'
import type { Delivery } from '../../src/payload-types'
import { type Ground, groundAt } from '../prove/ground'
import type { Half } from '../prove/half'
import { type DatabaseName, makePlace, type Place } from '../prove/places'
import { until } from '../prove/wait'
import { addReader, beginFixture } from '../support/newsletter/dispatched'
import { type Sink, smtpSink } from '../support/smtp-sink'

/** Connections of one worker: no more of its mails are ever in flight. */
export const CONNECTIONS = 5
/** Rows a worker claims at once. */
export const CLAIMED_AHEAD = AHEAD * CONNECTIONS

export type Room = Ground & {
  database: DatabaseName
  short: boolean
  place: Place
  payload: Payload
  sink: Sink
  readers: number
  /** Puts an issue on the ledger, as its publication does. */
  begin: () => Promise<string>
  /** Kills or stops a worker, and counts what it had in flight. */
  strike: (pid: number, signal: 'SIGKILL' | 'SIGSTOP') => Promise<void>
  /** Rows that were in flight at the strikes so far. */
  inFlight: number
  /** Rows of an issue that nobody knows the fate of. */
  unknownOf: (issue: string) => Promise<number>
  /** Waits for every row to be decided; what was deferred is due at once. False where that never came. */
  settled: (issue: string) => Promise<boolean>
  close: () => Promise<void>
}

const BUSY_MS = 180_000

export const openRoom = async ({ database, short, bundles }: Half): Promise<Room> => {
  const place = await makePlace(database)
  const sink = await smtpSink()
  const ground = groundAt(place, {
    short,
    bundles,
    leases: ['delivery-lease', 'dispatch-lease'],
    settings: { SMTP_URL: sink.url },
  })
  const { default: config } = await import('../../src/payload.config')
  const payload = await getPayload({ config, cron: false })
  await payload.updateGlobal({ slug: 'mail', data: { connections: CONNECTIONS }, overrideAccess: true, depth: 0 })
  const readers = short ? 60 : 250
  for (let n = 0; n < readers; n += 1) await addReader(payload, `reader${n}@mail.example`)
  /** Rows being transmitted, by the claim they are under: a worker has one claim at a time. */
  const transmitting = async (): Promise<number[]> => {
    const where = { state: { equals: 'transmitting' } }
    const { docs } = await payload.db.find<Delivery>({ collection: 'deliveries', where, limit: 0, pagination: false })
    const claims = new Set(docs.map(({ token }) => token))
    return [...claims].map((one) => docs.filter(({ token }) => token === one).length)
  }

  const room: Room = {
    ...ground,
    database,
    short,
    place,
    payload,
    sink,
    readers,
    inFlight: 0,
    begin: async () => {
      // As long as what readers get, so that a body takes more than one packet.
      const filler = { html: `<p>${'In flight or not. '.repeat(900)}</p>`, text: 'In flight or not.\n' }
      return (await beginFixture(payload, { groups: { KR: filler, JP: filler } })).issue
    },
    strike: async (pid, signal) => {
      await ground.workers.signal(pid, signal)
      // What it had asked of the database still comes to pass.
      await sleep(250)
      room.inFlight += Math.max(0, ...(await transmitting()))
    },
    unknownOf: async (issue) => accountOf(await ledgerOf(payload).tally(issue)).unknown,
    settled: (issue) =>
      until('The end of every row', BUSY_MS, async () => {
        const { waiting } = accountOf(await ledgerOf(payload).tally(issue))
        const dispatch = await dispatchOf(payload, issue)
        if (waiting === 0 && dispatch?.state === 'sent') return true
        await payload.db.updateMany({
          collection: 'deliveries',
          where: {
            and: [{ issue: { equals: issue } }, { state: { equals: 'waiting' } }, { attempts: { less_than: 5 } }],
          },
          data: { dueAt: new Date(0).toISOString() },
        })
        await sleep(300)
        return false
      }).catch(() => false),
    close: async () => {
      await ground.workers.killAll()
      await payload.destroy()
      await sink.stop()
      await place.remove()
    },
  }
  return room
}
