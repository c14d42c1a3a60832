import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readEnv } from './env'

const taken = (from: string, to: string): boolean => {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/**
 * A named moment of the work at which a proof (tests/prove) may hold this process, to kill it there or let it go on.
 * Does nothing unless PROOF_FOLDER is set, which production refuses. In that folder a file `hold.<name>.<pid>`, or
 * `hold.<name>` for whoever comes first, becomes `held.<name>.<pid>`; the process goes on once that is gone.
 */
export const proofPoint = async (name: string): Promise<void> => {
  const folder = readEnv().PROOF_FOLDER
  if (!folder) return
  const held = join(folder, `held.${name}.${process.pid}`)
  if (!taken(join(folder, `hold.${name}.${process.pid}`), held) && !taken(join(folder, `hold.${name}`), held)) return
  while (existsSync(held)) await sleep(5)
}

/** A length of time, or what the file `<name>.ms` of a proof's folder says instead: a proof need not wait a minute. */
export const proofLength = (name: string, ms: number): number => {
  const folder = readEnv().PROOF_FOLDER
  const file = folder && join(folder, `${name}.ms`)
  return file && existsSync(file) ? Number(readFileSync(file, 'utf8')) : ms
}
