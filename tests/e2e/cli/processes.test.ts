import { existsSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '../../support/app'
import { type Command, command } from '../../support/command'
import { newPlace } from '../../support/databases'

const started: Command[] = []
afterAll(async () => {
  for (const { child, ended } of started) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

const run = (args: string[], env: Record<string, string> = {}): Command => {
  const made = command(args, { NODE_ENV: 'production', ...env })
  started.push(made)
  return made
}
const answers = (url: string) =>
  fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
const until = async (wanted: () => Promise<boolean>, seconds: number): Promise<void> => {
  const end = Date.now() + seconds * 1_000
  while (!(await wanted())) {
    if (Date.now() > end) throw new Error(`not within ${seconds} seconds`)
    await sleep(250)
  }
}
const occupied = async (port: number): Promise<Server> => {
  const taken = createServer()
  await new Promise<void>((settle) => taken.listen(port, '127.0.0.1', settle))
  return taken
}

/** A minute nobody asks for by hand, so that the folder is this test's own. */
const moment = '2025-08-20T09:07+09:00'
const folder = resolve('.data-at-2025-08-20T0007Z')

it('npm start serves until Ctrl-C, and says in one sentence that the port is taken or a setting is wrong', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    DATA_DIR: newPlace('sqlite').DATA_DIR,
    DATABASE_URL: '',
    SITE_URL: url,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  }

  const taken = await occupied(port)
  const refused = run(['src/cli/start.ts'], env)
  expect(await refused.ended).toBe(1)
  expect(refused.said()).toBe(
    `Imprimatur did not start. Port ${port} is in use: stop what runs there, or choose another with PORT=${port + 1}.\n`,
  )
  await new Promise((settle) => taken.close(settle))

  const wrong = run(['src/cli/start.ts'], { ...env, SITE_URL: 'nowhere' })
  expect(await wrong.ended).toBe(1)
  expect(wrong.said()).toMatch(/^Imprimatur did not start\. The settings are not usable:\n {2}- SITE_URL must be /)
  expect(wrong.said()).not.toMatch(/\n\s+at /)

  const app = run(['src/cli/start.ts'], env)
  await until(async () => (await answers(url)) || app.child.exitCode !== null, 150)
  expect(app.child.exitCode, app.said()).toBeNull()
  app.child.kill('SIGINT')
  await Promise.race([app.ended, sleep(60_000)])
  expect(app.child.exitCode ?? app.child.signalCode, app.said()).not.toBeNull()
  expect(await answers(url)).toBe(false)
}, 420_000)

it('npm run demo -- --at runs from start to finish at that moment, and starts again at it with its data', async () => {
  rmSync(folder, { recursive: true, force: true })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const start = () => run(['src/cli/demo/main.ts', '--port', String(port), '--at', moment])
  /** What the app thinks the day and minute are: a table is named after its day, the panel's notice says the clock is moved. */
  const tableOf = async (email: string, password: string) => {
    const signedIn = await fetch(`${url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    expect(signedIn.status).toBe(200)
    const { token } = (await signedIn.json()) as { token: string }
    const headers = { Authorization: `JWT ${token}` }
    const table = await fetch(`${url}/api/companies/export.csv`, { headers })
    return { name: table.headers.get('content-disposition'), text: await table.text() }
  }
  const clock = /Clock {3}started at 2025-08-20T00:07:00\.000Z/
  const account = /editor +(editor@demo\.example) +(\S+)\n/

  const taken = await occupied(port)
  const refused = start()
  expect(await refused.ended).toBe(1)
  expect(refused.said()).toBe(
    `Port ${port} is in use: stop what runs there, or choose another with npm run demo -- --port ${port + 1}.\n`,
  )
  expect(existsSync(folder)).toBe(false)
  await new Promise((settle) => taken.close(settle))

  const demo = start()
  await demo.saying(/Ctrl-C stops it/)
  expect(demo.said()).toMatch(clock)
  const [, email = '', password = ''] = await demo.saying(account)
  const first = await tableOf(email, password)
  expect(first.name).toContain('companies-2025-08-20.csv')
  expect(first.text.split('\n').length).toBeGreaterThan(10)

  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(/^(Port \d+ is in use|A demo already runs)[^\n]*\n$/)

  demo.child.kill('SIGINT')
  expect(await demo.ended, demo.said()).toBe(0)
  expect(demo.said()).toMatch(/Stopped\.\n$/)
  expect(await answers(url)).toBe(false)

  const again = start()
  await again.saying(/Ctrl-C stops it/)
  expect(again.said()).toMatch(clock)
  expect(again.said()).not.toContain('Loading the archive')
  expect(await tableOf(email, password)).toEqual(first)
  again.child.kill('SIGINT')
  expect(await again.ended, again.said()).toBe(0)
}, 420_000)
