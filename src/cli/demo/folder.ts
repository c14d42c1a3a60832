import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ExpectedError } from '../processes'
import { STATE_FILE } from './state'

const lockFile = (folder: string) => join(folder, 'demo.lock')

/** The data folder of a demo: one for the present, one for each moment of `--at`. */
export const demoFolder = (root: string, at: Date | undefined): string =>
  resolve(root, at ? `.data-at-${at.toISOString().slice(0, 16).replaceAll(':', '')}Z` : '.data')

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Takes the folder for this process, so that two demos never write one database's secrets and clock. A lock whose
 * process is gone is taken over.
 * @returns gives the folder back
 * @throws ExpectedError where another demo runs in it
 */
export const takeFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockFile(folder)
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder !== process.pid && Number.isInteger(holder) && holder > 0 && runs(holder)) {
      throw new ExpectedError(`A demo already runs on these data (process ${holder}): stop it with Ctrl-C first.`)
    }
    writeFileSync(lock, String(process.pid), { mode: 0o600 })
  }
  return () => rmSync(lock, { force: true })
}

/** Whether there is anything of a demo to throw away. */
export const holdsData = (folder: string): boolean => existsSync(join(folder, STATE_FILE))

/** Throws a demo's data away. Only ever a folder that a demo made: one that holds anything else is left alone. */
export const emptyFolder = (folder: string): void => {
  if (!existsSync(folder)) return
  if (!holdsData(folder)) throw new ExpectedError(`${folder} was not made by the demo, so it is left as it is.`)
  rmSync(folder, { recursive: true })
}
