import { isBusy } from './errors'
import type { SqliteClient } from './sqlite-client'

/** Entries looked at in each index: enough to tell a key of one row from a flag, however large the table is. */
const ENTRIES = 400
const EVERY_MS = 10 * 60_000

/**
 * Lets SQLite count how selective each index is. Without that it takes the index of a flag (`latest`) for as good as
 * that of an id, and what should be one look-up reads every document's newest version. A connection reads the figures
 * when it opens, so the reader is opened anew. Where another process holds the file it is left for the next time.
 */
export const refreshStatistics = async (client: SqliteClient): Promise<void> => {
  const release = await client.queue.acquire('statistics')
  try {
    await client.connections.script(`PRAGMA analysis_limit = ${ENTRIES}; ANALYZE`)
  } catch (error) {
    // libsql leaves a refused statement open, and the connection's next commit would fail because of it.
    await client.connections.replaceWriter()
    if (!isBusy(error)) throw error
    return
  } finally {
    release()
  }
  await client.connections.replaceReader()
}

/**
 * Refreshes them now, and from then on every ten minutes in which something was written. @returns what ends that
 */
export const keepStatistics = async (
  client: SqliteClient,
  { everyMs = EVERY_MS, onError }: { everyMs?: number; onError: (error: unknown) => void },
): Promise<() => void> => {
  await refreshStatistics(client)
  let known = client.queue.turns
  const timer = setInterval(() => {
    if (client.closed || client.queue.turns === known) return
    refreshStatistics(client).catch(onError)
    known = client.queue.turns + 1
  }, everyMs).unref()
  return () => clearInterval(timer)
}
