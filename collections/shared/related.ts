import type { CollectionSlug, PayloadRequest } from 'payload'
import { idOf } from '../../src/editorial'

type Row = Record<string, unknown> & { id: string; _status?: string }

/** Ids of a relation field, stored or populated, one or many. */
export const idsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => idOf(each) ?? [])

const find = async (req: PayloadRequest, slug: CollectionSlug, ids: string[], draft: boolean): Promise<Row[]> => {
  if (!ids.length) return []
  const { docs } = await req.payload.find({
    collection: slug,
    where: { id: { in: ids } },
    draft,
    trash: true,
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  return docs as unknown as Row[]
}

/** Related documents in the order of `value`, as readers see them, or in their newest draft where they do not. */
export const relatedRows = async (req: PayloadRequest, slug: CollectionSlug, value: unknown): Promise<Row[]> => {
  const ids = idsOf(value)
  const rows = await find(req, slug, ids, false)
  const hidden = rows.filter(({ _status }) => _status === 'draft').map(({ id }) => id)
  const drafts = await find(req, slug, hidden, true)
  const byId = new Map([...rows, ...drafts].map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The row readers are served from, whatever newer drafts say; null while there is none. */
export const mainRow = async <T extends object>(
  req: PayloadRequest,
  slug: CollectionSlug,
  id: string | null,
): Promise<T | null> => (id === null ? null : (((await find(req, slug, [id], false))[0] as T | undefined) ?? null))
