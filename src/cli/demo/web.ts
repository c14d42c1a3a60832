import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { childSettings } from '../../platform/env'
import { ExpectedError, track } from '../processes'
import { logFile } from './settings'

const LONGEST_MS = 60_000

const lastLines = (file: string): string => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-10)
  return lines.map((line) => line.slice(0, 300)).join('\n')
}

const answers = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/**
 * Starts the built app (web and worker in one process) and resolves once it answers. Its log goes to a file of the data
 * folder. The child has a channel to this process, so that it stops also when this one is killed.
 * @throws ExpectedError with the end of its log where it ends or does not answer in time
 */
export const startWeb = async (args: {
  root: string
  folder: string
  port: number
  settings: Record<string, string>
}): Promise<ChildProcess> => {
  const { root, folder, port, settings } = args
  const log = openSync(logFile(folder), 'w', 0o600)
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const web = track(
    spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
      cwd: root,
      env: childSettings(settings),
      stdio: ['ignore', log, log, 'ipc'],
    }),
  )
  closeSync(log)
  const gone = new Promise<'gone'>((resolve) => {
    web.once('exit', () => resolve('gone'))
    web.once('error', () => resolve('gone'))
  })
  const until = Date.now() + LONGEST_MS
  while (Date.now() < until) {
    if (await answers(`http://127.0.0.1:${port}/api/health`)) return web
    const rest = new Promise<'waited'>((resolve) => setTimeout(() => resolve('waited'), 200))
    if ((await Promise.race([gone, rest])) === 'gone') {
      throw new ExpectedError(`The web process ended. The end of its log:\n${lastLines(logFile(folder))}`)
    }
  }
  web.kill('SIGKILL')
  throw new ExpectedError(`The web process did not answer. The end of its log:\n${lastLines(logFile(folder))}`)
}
