import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inject } from 'vitest'
import { seedAccounts } from './accounts'
import { bootPayload, type DatabaseName, newPlace, type Place } from './databases'

export type App = {
  /** Origin, such as http://127.0.0.1:40123. */
  url: string
  place: Place
  /** Everything the server wrote, for the message of a failing test. */
  log: () => string
  stop: () => Promise<void>
}

export const freePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

const run = (script: string, env: Record<string, string>): Promise<void> =>
  new Promise((settle, fail) => {
    const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', script], {
      env: { ...process.env, ...env } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
    child.on('close', (code) => (code === 0 ? settle() : fail(new Error(`${script} ended with ${code}: ${said}`))))
  })

const settingsOf = (place: Place, more: Record<string, string> = {}): Record<string, string> => ({
  DATA_DIR: place.DATA_DIR,
  MEDIA_DIR: join(place.DATA_DIR, 'media'),
  DATABASE_URL: place.DATABASE_URL ?? '',
  LOG_LEVEL: 'warn',
  ...more,
})

/** Accounts, and the archive where asked for; filled once a run on SQLite and copied from there. */
const fill = async (place: Place, database: DatabaseName, archive: boolean): Promise<void> => {
  const fresh = async (at: Place) => {
    mkdirSync(at.DATA_DIR, { recursive: true })
    const booted = await bootPayload({ database, place: at })
    await seedAccounts(booted.payload)
    await booted.close()
    if (archive) await run('src/cli/archive/main.ts', settingsOf(at))
  }
  if (database === 'mongodb') return fresh(place)
  const template = join(inject('runFolder'), archive ? 'app-with-archive' : 'app')
  if (!existsSync(template)) {
    const making = `${template}-${process.pid}`
    await fresh({ DATA_DIR: making, DATABASE_URL: undefined })
    cpSync(making, template, { recursive: true })
  }
  cpSync(template, place.DATA_DIR, { recursive: true })
}

const answers = async (url: string, child: ChildProcess, log: () => string): Promise<void> => {
  for (let tries = 0; tries < 750; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode} at its start: ${log()}`)
    const ok = await fetch(`${url}/api/health`)
      .then((response) => response.ok)
      .catch(() => false)
    if (ok) return
    await sleep(200)
  }
  throw new Error(`the app was not ready in time: ${log()}`)
}

/**
 * The built app on a free port of this machine, with a throw-away database and one account a role (accounts.ts).
 * `npm test` builds first; alone, run `npm run build` before.
 */
export const startApp = async ({
  database = 'sqlite',
  archive = false,
  place,
  env = {},
}: {
  database?: DatabaseName
  archive?: boolean
  /** A place that is filled already; otherwise a fresh one is filled. */
  place?: Place
  env?: Record<string, string>
} = {}): Promise<App> => {
  if (!existsSync('.next/BUILD_ID')) throw new Error('The app is not built: run npm run build first.')
  const at = place ?? newPlace(database)
  if (!place) await fill(at, database, archive)
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)],
    {
      env: {
        ...process.env,
        ...settingsOf(at),
        NODE_ENV: 'production',
        SITE_URL: url,
        PORT: String(port),
        ...env,
      } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const log = () => said.slice(-8000)
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode) return
    const gone = new Promise((settle) => child.once('close', settle))
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(late)
  }
  try {
    await answers(url, child, log)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, place: at, log, stop }
}
