import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { track } from '../../src/cli/processes'
import { findMongod } from '../support/mongod'
import type { DatabaseName } from './places'
import { bundleAll, type Stand } from './saboteurs/bundle'

export type Outcome = { held: number; failed: number }

export type Asked = { short: boolean; only?: string | undefined; databases?: readonly DatabaseName[] }

/** A proof: what runs one database's half of it, the head of its table, and its saboteurs. */
export type Proof = { script: string; heading: string; saboteurs: Record<string, Stand> }

/** One database's half, in a process of its own. One that ends without saying so has failed. */
const half = (script: string, database: DatabaseName, bundles: string, { short, only }: Asked): Promise<Outcome> =>
  new Promise((settle, fail) => {
    const args = ['--conditions=production', 'src/cli/bootstrap.mjs', script]
    args.push('--database', database, '--bundles', bundles)
    if (short) args.push('--short')
    if (only) args.push('--only', only)
    const child = track(spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }))
    const outcome: Outcome = { held: 0, failed: 0 }
    child.on('message', (ok) => {
      if (ok === true) outcome.held += 1
      else outcome.failed += 1
    })
    child.once('error', fail)
    child.once('close', (code) => {
      const unexplained = outcome.failed === 0 && (code !== 0 || outcome.held === 0)
      settle({ ...outcome, failed: outcome.failed + (unexplained ? 1 : 0) })
    })
  })

/**
 * Both halves side by side, since most of the time is spent waiting for a claim to run out; a line is printed as each
 * case ends. @returns how many cases held; without a mongod one has failed, because half a proof is none
 */
export const proveHalves = async ({ script, heading, saboteurs }: Proof, asked: Asked): Promise<Outcome> => {
  const { databases = ['sqlite', 'mongodb'] } = asked
  if (databases.includes('mongodb') && !findMongod()) {
    console.error('No mongod is at hand: set MONGOD_BINARY or put one on the PATH. Half a proof is none.')
    return { held: 0, failed: 1 }
  }
  console.log(heading)
  const bundles = await bundleAll(saboteurs)
  const outcomes = await Promise.all(databases.map((database) => half(script, database, bundles, asked)))
  return outcomes.reduce((sum, { held, failed }) => ({ held: sum.held + held, failed: sum.failed + failed }), {
    held: 0,
    failed: 0,
  })
}

/** A proof from the command line: `--short`, `--database sqlite` and `--only <words>`; ends with 1 where it fails. */
export const proveFromCommand = async (proof: Proof): Promise<void> => {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      database: { type: 'string' },
      only: { type: 'string' },
    },
  })
  const { short, only, database } = values
  if (database !== undefined && database !== 'sqlite' && database !== 'mongodb') {
    throw new Error(`There is no database called ${database}: sqlite or mongodb.`)
  }
  const began = Date.now()
  const { held, failed } = await proveHalves(proof, { short, only, ...(database ? { databases: [database] } : {}) })
  console.log(`\n${held} held, ${failed} did not. ${Math.round((Date.now() - began) / 1_000)} s.`)
  process.exitCode = failed ? 1 : 0
}
