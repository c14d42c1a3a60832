import type { PayloadRequest } from 'payload'
import { sourceTitle } from '../../../editorial'
import type { MailSource } from '../../domain/render/context'
import { rowsOf } from '../rows-of'

type Csl = { issued?: { 'date-parts'?: unknown[][] } }

const isWeb = (value: unknown): value is string => typeof value === 'string' && /^https?:\/\//.test(value)

/** Sources by id: title with the year where one is stated, and where they are read. */
export const gatherSources = async (
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Record<string, MailSource>> => {
  if (!ids.length) return {}
  const rows = await rowsOf(req, 'sources', { id: { in: [...new Set(ids)] } })
  return Object.fromEntries(
    rows.map(({ id, csl, doi, url }) => {
      const year = (csl as Csl | null)?.issued?.['date-parts']?.[0]?.[0]
      const title = sourceTitle(csl, typeof url === 'string' ? url : null) || id
      const href = doi ? `https://doi.org/${encodeURI(String(doi))}` : isWeb(url) ? url : null
      return [id, { words: year ? `${title} (${year})` : title, href }]
    }),
  )
}
