import type { Payload } from 'payload'

const calls = [
  'find',
  'findOne',
  'findGlobal',
  'count',
  'queryDrafts',
  'findVersions',
  'findDistinct',
  'create',
  'updateOne',
  'updateMany',
  'updateVersion',
  'upsert',
  'deleteOne',
  'deleteMany',
] as const

/** Everything Payload asks of the database while `work` runs, by verb and collection. */
export const askedBy = async (payload: Payload, work: () => Promise<unknown>): Promise<string[]> => {
  const asked: string[] = []
  const db = payload.db as unknown as Record<string, (args: { collection?: string; slug?: string }) => unknown>
  const plain = calls.flatMap((name) => (db[name] ? [[name, db[name]] as const] : []))
  for (const [name, call] of plain) {
    db[name] = function (this: unknown, args) {
      asked.push(`${name} ${args.collection ?? args.slug ?? ''}`)
      return call.call(this, args)
    }
  }
  try {
    await work()
  } finally {
    for (const [name, call] of plain) db[name] = call
  }
  return asked
}
