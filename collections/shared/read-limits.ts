import type { CollectionBeforeOperationHook, CollectionConfig, PayloadRequest, Where } from 'payload'
import { AppError } from '../../src/platform'
import { personOf } from './access'

/** Documents one request may bring. The panel's longest lists are well below the second. */
const most = { public: 100, people: 1000 }
const conditions = { deep: 6, many: 100 }

/** How deep a query nests and how many conditions it holds. */
const sizeOf = (where: unknown, depth = 0): { deep: number; many: number } => {
  if (!where || typeof where !== 'object') return { deep: depth, many: 0 }
  let deep = depth
  let many = 0
  for (const [key, value] of Object.entries(where)) {
    if ((key === 'and' || key === 'or') && Array.isArray(value)) {
      for (const inner of value) {
        const size = sizeOf(inner, depth + 1)
        deep = Math.max(deep, size.deep)
        many += size.many
      }
    } else {
      many += 1
      // Each dot may be a join.
      deep = Math.max(deep, depth + key.split('.').length - 1)
    }
  }
  return { deep, many }
}

const capped = (limit: unknown, top: number): number => {
  const asked = Number(limit)
  return Number.isFinite(asked) && asked >= 1 ? Math.min(asked, top) : top
}

type ReadArgs = {
  limit?: number
  pagination?: boolean
  where?: Where
  joins?: false | Record<string, false | { limit?: number }>
  overrideAccess?: boolean
}

const limitsFor = (req: PayloadRequest): number => (personOf(req) ? most.people : most.public)

/**
 * Bounds what one request over REST may ask for. Payload has no upper limit of its own: `limit=0`, `pagination=false`
 * and a join's `limit=0` each mean everything. The depth of what is filled in is bounded by `maxDepth` in the config.
 */
const limitReads: CollectionBeforeOperationHook = ({ args, operation, req, overrideAccess }) => {
  const isRead = operation === 'read' || operation === 'count' || operation === 'countVersions'
  if (!isRead || overrideAccess || req.payloadAPI !== 'REST') return args
  const given = args as ReadArgs
  const size = sizeOf(given.where)
  if (size.deep > conditions.deep || size.many > conditions.many) {
    throw new AppError('query-too-large', 'This query is nested too deeply or has too many conditions.', 400)
  }
  const top = limitsFor(req)
  if (given.limit !== undefined || given.pagination === false) given.limit = capped(given.limit, top)
  if (given.joins) {
    for (const join of Object.values(given.joins)) {
      if (join && join.limit !== undefined) join.limit = capped(join.limit, top)
    }
  }
  return args
}

export const withReadLimits = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [...(collection.hooks?.beforeOperation ?? []), limitReads] },
})
