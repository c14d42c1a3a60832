import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { SqliteClient } from './sqlite-client'

const suffix = '.db'

/** Forces a file, or the entries of a folder, onto the disk; SQLite does not do so for what `VACUUM INTO` wrote. */
const flush = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Copies the database whole, as last committed, to `<folder>/<name>.db` and returns that path. Works while others
 * read and while one transaction is open. A copy that was cut off never bears the name.
 */
export const copyAside = async (client: SqliteClient, folder: string, name: string): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}${suffix}`)
  const unfinished = `${path}.part`
  rmSync(unfinished, { force: true })
  const connection = client.connection()
  try {
    await connection.execute({ sql: 'VACUUM INTO ?', args: [unfinished] })
  } finally {
    connection.close()
  }
  await flush(unfinished)
  renameSync(unfinished, path)
  await flush(folder)
  return path
}

/** Removes the oldest copies beyond `keep`; their names sort by time. */
export const keepNewest = (folder: string, keep: number): void => {
  const copies = readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
  for (const name of copies.slice(0, Math.max(0, copies.length - keep))) rmSync(join(folder, name), { force: true })
}
