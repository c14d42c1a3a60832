import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { type MailServer, mailServer } from '../support/mail-server'
import { type MovedClock, movedClock } from './clock'
import { type Desk, openDesk } from './desk'
import { type DatabaseName, makePlace, type Place } from './places'
import { type Points, pointsIn } from './points'
import type { Saboteur } from './saboteurs'
import { bundleIn } from './saboteurs/bundle'
import { bundledWorker, npmWorker, type Workers, workersOf } from './workers'

/** Everything one proof on one database has at hand. */
export type Room = {
  database: DatabaseName
  short: boolean
  place: Place
  payload: Payload
  clock: MovedClock
  points: Points
  desk: Desk
  workers: Workers
  /** Where the workers hand over their mail. */
  mail: MailServer
  /** How long a claim holds: shortened, so that a proof need not wait a minute for each. */
  leaseMs: number
  /** The command `npm run worker` runs, and a bundle of the same entry that starts in half the time. */
  programs: { npm: string[]; bundled: string[]; with: (saboteur: Saboteur) => string[] }
  close: () => Promise<void>
}

const LEASE_MS = 3_000

export const openRoom = async (
  database: DatabaseName,
  { short, bundles }: { short: boolean /** Where bundles of the worker lie. */; bundles: string },
): Promise<Room> => {
  const place = await makePlace(database)
  const clock = movedClock(join(place.folder, 'clock.json'))
  const points = pointsIn(join(place.folder, 'proof'), {
    'schedule-lease': LEASE_MS,
    'notice-lease': LEASE_MS,
  })
  const mail = await mailServer()
  const settings: Record<string, string> = {
    ...place.settings,
    DATA_DIR: place.folder,
    MEDIA_DIR: join(place.folder, 'media'),
    PAYLOAD_SECRET: 'a-secret-for-proofs-of-forty-characters-0',
    SITE_URL: 'http://127.0.0.1:3000',
    SMTP_URL: mail.url,
    CLOCK_FILE: clock.file,
    LOG_LEVEL: 'warn',
  }
  mkdirSync(settings.MEDIA_DIR as string)
  // The desk's own process is never held: the points are for the workers alone.
  Object.assign(process.env, settings, { LOG_LEVEL: 'silent', PROOF_FOLDER: '' })
  const programs = {
    npm: npmWorker(),
    bundled: bundledWorker(bundleIn(bundles, 'worker')),
    with: (saboteur: Saboteur) => bundledWorker(bundleIn(bundles, saboteur)),
  }
  const workers = workersOf(
    { ...settings, PROOF_FOLDER: points.folder },
    points,
    short ? programs.bundled : programs.npm,
  )
  const { payload, desk } = await openDesk(clock)
  return {
    database,
    short,
    place,
    payload,
    clock,
    points,
    desk,
    workers,
    mail,
    leaseMs: LEASE_MS,
    programs,
    close: async () => {
      await workers.killAll()
      await payload.destroy()
      await mail.stop()
      await place.remove()
    },
  }
}
