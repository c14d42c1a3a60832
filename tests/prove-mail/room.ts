import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getPayload, type Payload } from 'payload'
import { dispatchOf } from '../../src/newsletter/actions/dispatch/begin-dispatch'
import { ledgerOf } from '../../src/newsletter/actions/dispatch/ledger'
import { accountOf } from '../../src/newsletter/domain/dispatch/account'
import type { Delivery } from '../../src/payload-types'
import { type DatabaseName, makePlace, type Place } from '../prove/places'
import { type Points, pointsIn } from '../prove/points'
import { bundleIn } from '../prove/saboteurs/bundle'
import { until } from '../prove/wait'
import { bundledWorker, npmWorker, type Workers, workersOf } from '../prove/workers'
import { addReader, beginFixture } from '../support/newsletter/dispatched'
import { type Sink, smtpSink } from '../support/smtp-sink'
import { saboteur } from './proof'

/** Connections of one worker: no more of its mails are ever in flight. */
export const CONNECTIONS = 5

export type Room = {
  database: DatabaseName
  short: boolean
  place: Place
  payload: Payload
  points: Points
  workers: Workers
  sink: Sink
  readers: number
  leaseMs: number
  programs: { npm: string[]; bundled: string[]; sabotaged: string[] }
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

const LEASE_MS = 3_000
const BUSY_MS = 180_000

export const openRoom = async (
  database: DatabaseName,
  { short, bundles }: { short: boolean; bundles: string },
): Promise<Room> => {
  const place = await makePlace(database)
  const points = pointsIn(join(place.folder, 'proof'), { 'delivery-lease': LEASE_MS, 'dispatch-lease': LEASE_MS })
  const sink = await smtpSink()
  const settings: Record<string, string> = {
    ...place.settings,
    DATA_DIR: place.folder,
    MEDIA_DIR: join(place.folder, 'media'),
    PAYLOAD_SECRET: 'a-secret-for-proofs-of-forty-characters-0',
    SITE_URL: 'http://127.0.0.1:3000',
    SMTP_URL: sink.url,
    LOG_LEVEL: 'warn',
  }
  mkdirSync(settings.MEDIA_DIR as string)
  Object.assign(process.env, settings, { LOG_LEVEL: 'silent', PROOF_FOLDER: '' })
  const programs = {
    npm: npmWorker(),
    bundled: bundledWorker(bundleIn(bundles, 'worker')),
    sabotaged: bundledWorker(bundleIn(bundles, saboteur)),
  }
  const workers = workersOf(
    { ...settings, PROOF_FOLDER: points.folder },
    points,
    short ? programs.bundled : programs.npm,
  )
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
    database,
    short,
    place,
    payload,
    points,
    workers,
    sink,
    readers,
    leaseMs: LEASE_MS,
    programs,
    inFlight: 0,
    begin: async () => {
      // As long as what readers get, so that a body takes more than one packet.
      const filler = { html: `<p>${'In flight or not. '.repeat(900)}</p>`, text: 'In flight or not.\n' }
      return (await beginFixture(payload, { groups: { KR: filler, JP: filler } })).issue
    },
    strike: async (pid, signal) => {
      await workers.signal(pid, signal)
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
      await workers.killAll()
      await payload.destroy()
      await sink.stop()
      await place.remove()
    },
  }
  return room
}
