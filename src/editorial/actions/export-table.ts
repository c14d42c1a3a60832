import type { PayloadRequest, Where } from 'payload'
import { writeTable } from '../../platform/csv'
import type { Importer } from '../domain/import-plan'
import { readStanding } from './read-standing'

/** A collection as CSV in the columns an import reads, newest drafts included: what this person may see, no more. */
export const exportTable = async (args: {
  req: PayloadRequest
  slug: string
  importer: Importer
  where?: Where
}): Promise<{ csv: string; rows: number }> => {
  const { importer } = args
  const { docs, references } = await readStanding(args)
  const csv = writeTable(
    importer.columns.map(({ key }) => key),
    docs.map((doc) =>
      Object.fromEntries(importer.columns.map((column) => [column.key, column.write(doc, references)])),
    ),
  )
  return { csv, rows: docs.length }
}
