import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoSettings } from '../../src/cli/demo/settings'
import { readState } from '../../src/cli/demo/state'
import { ended } from '../../src/cli/processes'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** One address: its status, or 0 while nobody answers there. */
const status = (url: string): Promise<number> =>
  fetch(url, { signal: AbortSignal.timeout(20_000), redirect: 'manual' }).then(
    async (response) => {
      await response.arrayBuffer()
      return response.status
    },
    () => 0,
  )

/**
 * The built app under the given Node: it migrates an empty database, says that it is well (the embedded worker has
 * beaten), serves the site and the panel, and stops when it is asked to.
 */
export const startsOn = async (binary: string): Promise<boolean> => {
  const version = execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim()
  const folder = join(mkdtempSync(join(tmpdir(), 'imprimatur-node-')), 'data')
  mkdirSync(folder)
  const port = await freePort()
  const settings = demoSettings({ folder, port, state: readState(folder), smtpUrl: '', clockFile: '' })
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  const app = spawn(binary, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    env: { ...process.env, ...settings, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const gone = ended(app)
  try {
    const url = `http://127.0.0.1:${port}`
    let health = 0
    for (let tries = 0; tries < 120 && health !== 200 && app.exitCode === null; tries += 1) {
      health = await status(`${url}/api/health`)
      if (health !== 200) await sleep(500)
    }
    const answers = { health, site: await status(`${url}/`), panel: await status(`${url}/admin`) }
    app.kill('SIGTERM')
    const stopped = await Promise.race([gone.then(() => true), sleep(20_000).then(() => false)])
    console.log(`Node ${version}: ${JSON.stringify(answers)}, ${stopped ? 'stopped when asked' : 'did not stop'}.`)
    // An empty desk has no user yet, so the panel leads to the page that makes the first one.
    return health === 200 && answers.site === 200 && [200, 302, 307].includes(answers.panel) && stopped
  } finally {
    app.kill('SIGKILL')
    rmSync(join(folder, '..'), { recursive: true, force: true })
  }
}
