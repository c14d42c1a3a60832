import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './places'
import { type Points, pointsIn } from './points'
import { bundleIn } from './saboteurs/bundle'
import { bundledWorker, npmWorker, type Workers, workersOf } from './workers'

/** How long a claim holds: shortened, so that a proof need not wait a minute for each. */
export const LEASE_MS = 3_000

export type Ground = {
  points: Points
  workers: Workers
  leaseMs: number
  /** The command `npm run worker` runs, and a bundle of the same entry that starts in half the time. */
  programs: { npm: string[]; bundled: string[]; with: (saboteur: string) => string[] }
}

/** What every proof stands on: a place with its settings in this process, named moments, and workers to run there. */
export const groundAt = (
  place: Place,
  {
    short,
    bundles,
    leases,
    settings: more,
  }: {
    short: boolean
    /** Where bundles of the worker lie. */
    bundles: string
    /** Names of the leases that are shortened (src/platform/proof-point.ts). */
    leases: readonly string[]
    settings: { SMTP_URL: string } & Record<string, string>
  },
): Ground => {
  const points = pointsIn(join(place.folder, 'proof'), Object.fromEntries(leases.map((name) => [name, LEASE_MS])))
  const media = join(place.folder, 'media')
  const settings: Record<string, string> = {
    ...place.settings,
    DATA_DIR: place.folder,
    MEDIA_DIR: media,
    PAYLOAD_SECRET: 'a-secret-for-proofs-of-forty-characters-0',
    SITE_URL: 'http://127.0.0.1:3000',
    LOG_LEVEL: 'warn',
    ...more,
  }
  mkdirSync(media)
  // This process is never held: the points are for the workers alone.
  Object.assign(process.env, settings, { LOG_LEVEL: 'silent', PROOF_FOLDER: '' })
  const programs = {
    npm: npmWorker(),
    bundled: bundledWorker(bundleIn(bundles, 'worker')),
    with: (saboteur: string) => bundledWorker(bundleIn(bundles, saboteur)),
  }
  const first = short ? programs.bundled : programs.npm
  const workers = workersOf({ ...settings, PROOF_FOLDER: points.folder }, points, first)
  return { points, workers, leaseMs: LEASE_MS, programs }
}
