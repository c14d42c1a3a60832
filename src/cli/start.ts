import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { loadEnv } from 'payload/node'
import { readEnv } from '../platform'
import { startOrExit } from '../platform/start-up'
import { isBuilt } from './build/built'
import { ensurePortFree } from './port'
import { ExpectedError, ended } from './processes'

/** `npm start`: the built app on HOST and PORT. The settings are checked before anything is started. */
await startOrExit(async () => {
  loadEnv()
  const env = readEnv()
  if (!isBuilt(process.cwd())) throw new ExpectedError('The build is missing or older than the sources: npm run build.')
  await ensurePortFree(env.PORT, { host: env.HOST, how: `PORT=${env.PORT === 65_535 ? 3001 : env.PORT + 1}` })
  const next = join(process.cwd(), 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [next, 'start', '-H', env.HOST, '-p', String(env.PORT)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  // A terminal sends Ctrl-C to both; a service manager signals this process alone, so it is passed on.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
  process.exitCode = await ended(child)
})
