import { spawn } from 'node:child_process'
import { track } from '../../src/cli/processes'
import { findMongod } from '../support/mongod'
import type { DatabaseName } from './places'
import { heading } from './report'
import { bundleAll } from './saboteurs/bundle'

export type Outcome = { held: number; failed: number }

type Asked = { short: boolean; only?: string | undefined; databases?: readonly DatabaseName[] }

/** One database's half, in a process of its own. One that ends without saying so has failed. */
const half = (database: DatabaseName, bundles: string, { short, only }: Asked): Promise<Outcome> =>
  new Promise((settle, fail) => {
    const args = ['--conditions=production', 'src/cli/bootstrap.mjs', 'tests/prove/run.ts']
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
export const proveSchedules = async (asked: Asked): Promise<Outcome> => {
  const { databases = ['sqlite', 'mongodb'] } = asked
  if (databases.includes('mongodb') && !findMongod()) {
    console.error('No mongod is at hand: set MONGOD_BINARY or put one on the PATH. Half a proof is none.')
    return { held: 0, failed: 1 }
  }
  console.log(heading())
  const bundles = await bundleAll()
  const outcomes = await Promise.all(databases.map((database) => half(database, bundles, asked)))
  return outcomes.reduce((sum, { held, failed }) => ({ held: sum.held + held, failed: sum.failed + failed }), {
    held: 0,
    failed: 0,
  })
}
