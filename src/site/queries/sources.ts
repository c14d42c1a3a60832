import type { Payload } from 'payload'
import { normaliseDoi } from '../../editorial/domain/doi'
import type { Source } from '../../payload-types'

export type SourceView = {
  id: string
  csl: Record<string, unknown>
  doi: string
  url: string
  archiveUrl: string
  checkedOn: string
}

const MOST = 500

/** Sources by id. One query; none where nothing is asked for. */
export const loadSources = async (payload: Payload, ids: readonly string[]): Promise<Record<string, SourceView>> => {
  if (!ids.length) return {}
  const { docs } = await payload.find({
    collection: 'sources',
    where: { id: { in: [...new Set(ids)].slice(0, MOST) } },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: MOST,
    pagination: false,
    select: { csl: true, doi: true, url: true, archiveUrl: true, checkedOn: true },
  })
  return Object.fromEntries(docs.map((doc) => [doc.id, sourceView(doc as Source)]))
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** One that took another's place may have its DOI in the item alone. */
const itemDoi = (csl: unknown): string => (isRecord(csl) && typeof csl.DOI === 'string' ? normaliseDoi(csl.DOI) : '')

const sourceView = ({ id, csl, doi, url, archiveUrl, checkedOn }: Source): SourceView => ({
  id,
  csl: isRecord(csl) ? csl : {},
  doi: doi ?? itemDoi(csl),
  url: url ?? '',
  archiveUrl: archiveUrl ?? '',
  checkedOn: checkedOn ?? '',
})
