import type { Payload } from 'payload'

const reading = ['find', 'findOne', 'findGlobal', 'count', 'queryDrafts', 'findVersions', 'findDistinct'] as const

const writing = [
  'create',
  'createVersion',
  'updateOne',
  'updateMany',
  'updateVersion',
  'updateGlobal',
  'upsert',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
  'beginTransaction',
] as const

/**
 * Counts what Payload asks of the database from now on: each is one query, or one a page of joins. With `writes`, what
 * it writes there and the transactions it begins too.
 */
export const counting = (payload: Payload, { writes = false } = {}): string[] => {
  const asked: string[] = []
  const db = payload.db as unknown as Record<string, (args?: { collection?: string; slug?: string }) => unknown>
  for (const name of [...reading, ...(writes ? writing : [])]) {
    const plain = db[name]
    if (!plain) continue
    db[name] = function (this: unknown, args) {
      asked.push(`${name} ${args?.collection ?? args?.slug ?? ''}`.trimEnd())
      return plain.call(this, args)
    }
  }
  return asked
}
