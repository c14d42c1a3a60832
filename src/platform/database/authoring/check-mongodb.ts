import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { latestSnapshot } from './files'
import { type MongoSnapshot, mongoSnapshot } from './mongodb-snapshot'

const flat = (snapshot: MongoSnapshot): Map<string, string> =>
  new Map(
    Object.entries(snapshot).flatMap(([collection, indexes]): [string, string][] => [
      [`collection ${collection}`, ''],
      ...Object.entries(indexes).map(([name, index]): [string, string] => [
        `index ${name} of ${collection}`,
        JSON.stringify(index),
      ]),
    ]),
  )

/** What the newest committed snapshot and the config say differently, a sentence each. */
export const differencesInMongo = (adapter: MongooseAdapter, folder: string): string[] => {
  const before = latestSnapshot(folder) as MongoSnapshot | undefined
  if (!before) return ['there is no migration']
  const committed = flat(before)
  const wanted = flat(mongoSnapshot(adapter))
  const names = [...new Set([...committed.keys(), ...wanted.keys()])].sort()
  return names.flatMap((name) => {
    if (!committed.has(name)) return [`${name} is in the config and in no migration`]
    if (!wanted.has(name)) return [`${name} is in the migrations and no more in the config`]
    return committed.get(name) === wanted.get(name) ? [] : [`${name} is otherwise in the config`]
  })
}
