import { createHash } from 'node:crypto'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { decodeCsv, readTable } from '../../platform/csv'
import { type Importer, planImport, type RowPlan } from '../domain/import-plan'
import { readStanding } from './read-standing'

export type FilePlan = {
  /** SHA-256 of the file's bytes, in hex: what was previewed is what may be applied. */
  readonly hash: string
  readonly columns: readonly string[]
  /** Columns of the file nobody reads here. */
  readonly unknown: readonly string[]
  readonly plans: readonly RowPlan[]
}

const rightsOf = async (req: PayloadRequest, slug: string, mayCreate?: boolean) => {
  const collection = slug as CollectionSlug
  const { access } = req.payload.collections[collection].config
  const update = await access.update({ req })
  if (typeof update === 'boolean')
    return { mayCreate: mayCreate ?? Boolean(await access.create({ req })), mayUpdate: () => update }
  const { docs } = await req.payload.find({
    collection,
    where: update,
    select: {},
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
  })
  const ids = new Set(docs.map(({ id }) => String(id)))
  return { mayCreate: mayCreate ?? Boolean(await access.create({ req })), mayUpdate: (id: string) => ids.has(id) }
}

/**
 * What a CSV file would do, row by row, with this person's rights. Writes nothing.
 * @throws AppError of platform/csv where the file cannot be read
 */
export const planImportFile = async (args: {
  req: PayloadRequest
  slug: string
  importer: Importer
  bytes: Uint8Array
  /** Where records are made by another door than the collection's own (speakers of an event). */
  mayCreate?: boolean
}): Promise<FilePlan> => {
  const { req, slug, importer, bytes } = args
  const table = readTable(decodeCsv(bytes), importer.columns)
  const { docs, references } = await readStanding({ req, slug, importer })
  const rights = await rightsOf(req, slug, args.mayCreate)
  return {
    hash: createHash('sha256').update(bytes).digest('hex'),
    columns: table.columns,
    unknown: table.unknown,
    plans: planImport({ importer, rows: table.rows, docs, references, rights }),
  }
}
