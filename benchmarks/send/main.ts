/**
 * `npm run bench:send`: what the full ledger costs, against the same mail server, the same twenty kilobytes and the same
 * connections. README.md says what the arms are and what was measured.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makePlaces } from '../places'
import type { Measured } from './arm'
import type { SinkCount } from './sink'

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '100000' },
    few: { type: 'string', default: '10000' },
    connections: { type: 'string', default: '50' },
    database: { type: 'string', multiple: true },
  },
})
const readers = Number(values.readers)
const databases = values.database ?? ['sqlite', 'mongodb']

const child = (file: string, args: string[] = [], env: Record<string, string> = {}): ChildProcess =>
  fork(file, args, {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    env: { ...process.env, PAYLOAD_SECRET: 'a-secret-for-benchmarks-of-forty-chars-00', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

const answer = <T>(from: ChildProcess): Promise<T> =>
  new Promise((settle, fail) => {
    from.once('message', (said) => settle(said as T))
    from.once('exit', (code) => fail(new Error(`${from.spawnargs.join(' ')} ended with ${code}.`)))
  })

const sink = child('benchmarks/send/sink.ts')
const { url } = await answer<{ url: string }>(sink)
const counted = async (): Promise<SinkCount> => {
  const said = answer<SinkCount>(sink)
  sink.send('count')
  return said
}

const line = (name: string, mails: number, { perSecond, cpuMs, peakMb, statements, filled }: Measured): void => {
  const figures = [
    String(mails).padStart(8),
    perSecond.toFixed(0).padStart(9),
    cpuMs.toFixed(3).padStart(9),
    peakMb.toFixed(0).padStart(9),
    (statements === null ? '–' : statements.toFixed(3)).padStart(12),
    (filled === null ? '–' : filled.toFixed(1)).padStart(10),
  ]
  console.log(`${name.padEnd(26)}${figures.join('')}`)
}

const arm = async (name: string, arm: string, mails: number, more: string[] = [], env: Record<string, string> = {}) => {
  const args = [
    '--arm',
    arm,
    '--url',
    url,
    '--mails',
    String(mails),
    '--connections',
    String(values.connections),
    ...more,
  ]
  const measured = await answer<Measured>(child('benchmarks/send/arm.ts', args, env))
  const { mails: taken, recipients, messageIds, returnPaths, unsubscribes } = await counted()
  if (taken !== mails || recipients !== mails) throw new Error(`${name}: ${taken} mails to ${recipients} recipients.`)
  if (arm === 'ours' && ![messageIds, returnPaths, unsubscribes].every((count) => count === mails)) {
    throw new Error(`${name}: two readers were sent the same identifiers.`)
  }
  line(name, mails, measured)
  return measured
}

/** A database of its own for each arm. */
const oursOn = async (database: string, mails: number, name: string, env: Record<string, string> = {}) => {
  const places = await makePlaces(database as 'sqlite' | 'mongodb')
  const { folder, mongoUrl } = places.ours
  const measured = await arm(name, 'ours', mails, ['--folder', folder, ...(mongoUrl ? ['--mongo', mongoUrl] : [])], env)
  await places.remove()
  return measured
}

const keys = mkdtempSync(join(tmpdir(), 'imprimatur-dkim-'))
try {
  console.log(
    `${'arm'.padEnd(26)}${'mails'.padStart(8)}${'mails/s'.padStart(9)}${'CPU ms'.padStart(9)}${'peak MB'.padStart(9)}${'statements'.padStart(12)}${'filled s'.padStart(10)}`,
  )
  const bare = await arm('bare pool, prebuilt', 'bare', readers)
  await arm('nodemailer composing', 'composing', Math.min(readers, 20_000))
  const ratios: string[] = []
  for (const database of databases) {
    await oursOn(database, Number(values.few), `ours on ${database}`)
    const measured = await oursOn(database, readers, `ours on ${database}`)
    ratios.push(`ratio ${database} ${(measured.perSecond / bare.perSecond).toFixed(2)}`)
  }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const file = join(keys, 'dkim.pem')
  writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 })
  const dkim = { DKIM_DOMAIN: 'journal.example', DKIM_SELECTOR: 'bench', DKIM_KEY_FILE: file }
  await oursOn(databases[0] as string, Number(values.few), `ours on ${databases[0]}, DKIM`, dkim)
  for (const ratio of ratios) console.log(ratio)
} finally {
  rmSync(keys, { recursive: true, force: true })
  sink.kill()
}
process.exit(0)
