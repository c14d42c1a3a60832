import type { Payload } from 'payload'

const reading = ['find', 'findOne', 'findGlobal', 'count', 'queryDrafts', 'findVersions', 'findDistinct'] as const

/** Counts what Payload asks of the database from now on: each is one query, or one a page of joins. */
export const counting = (payload: Payload): string[] => {
  const asked: string[] = []
  const db = payload.db as unknown as Record<string, (args: { collection?: string; slug?: string }) => unknown>
  for (const name of reading) {
    const plain = db[name]
    if (!plain) continue
    db[name] = function (this: unknown, args) {
      asked.push(`${name} ${args.collection ?? args.slug ?? ''}`)
      return plain.call(this, args)
    }
  }
  return asked
}
