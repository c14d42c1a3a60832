import type { BaseDatabaseAdapter } from 'payload'

const calls = [
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof BaseDatabaseAdapter)[]

type FailedQuery = Error & { query: string; params: unknown[]; cause: unknown }

const isFailedQuery = (error: unknown): error is FailedQuery =>
  error instanceof Error && 'query' in error && 'params' in error && error.cause instanceof Error

/**
 * Throws what the database said instead of drizzle's report of it: that report has every value of the statement in
 * its message, password hashes included, and hides a sentence of ours (with its status) one level down.
 */
export const throwPlainErrors = (adapter: BaseDatabaseAdapter): void => {
  for (const name of calls) {
    const call = adapter[name] as (...args: unknown[]) => Promise<unknown>
    const plain = async function (this: unknown, ...args: unknown[]): Promise<unknown> {
      try {
        return await call.apply(this, args)
      } catch (error) {
        throw isFailedQuery(error) ? error.cause : error
      }
    }
    Object.assign(adapter, { [name]: plain })
  }
}
