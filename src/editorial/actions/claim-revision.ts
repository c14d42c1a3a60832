import type { PayloadRequest } from 'payload'
import { AppError } from '../../platform'
import { isUniqueClash } from '../../platform/database'
import type { Stage } from '../domain/stages'

type Row = { id: string; revision: number }

const CHANGED =
  'Somebody saved this document after you opened it. Reload to see their version, then make your change again; nothing of theirs was overwritten.'

// The panel's form hears of it as an error on the field, and offers their version (src/admin/conflict-banner).
const changed = ({ cause, ...data }: { expected: number | null; revision?: number; cause?: unknown }) =>
  new AppError('changed-since-loaded', CHANGED, 409, {
    data: { ...data, errors: [{ path: 'revision', message: CHANGED }] },
    cause,
  })

/**
 * Claims revision `expected` → `expected + 1` on the document's row in `workflows`, inside the save's transaction, and
 * answers the new number. A document without a row yet gets one.
 * @throws AppError `changed-since-loaded` (409) when somebody else saved first
 */
export const claimRevision = async ({
  req,
  collectionSlug,
  documentId,
  expected,
  stage,
}: {
  req: PayloadRequest
  collectionSlug: string
  documentId: string
  /** The number the caller loaded; `null` takes whatever stands now (a restored version). */
  expected: number | null
  stage: Stage
}): Promise<number> => {
  const { db } = req.payload
  const row = await db.findOne<Row>({
    collection: 'workflows',
    where: { and: [{ collectionSlug: { equals: collectionSlug } }, { documentId: { equals: documentId } }] },
    req,
  })
  if (!row) {
    const revision = (expected ?? 0) + 1
    await db
      .create({ collection: 'workflows', data: { collectionSlug, documentId, revision, stage }, req })
      .catch((cause) => {
        throw isUniqueClash(cause) ? changed({ expected, cause }) : cause
      })
    return revision
  }
  const seen = expected ?? row.revision
  const claimed = await db.updateOne({
    collection: 'workflows',
    where: { and: [{ id: { equals: row.id } }, { revision: { equals: seen } }] },
    data: { revision: seen + 1, stage },
    options: { atomic: true },
    req,
  } as Parameters<typeof db.updateOne>[0])
  if (!claimed) {
    throw changed({ expected: seen, revision: row.revision })
  }
  return seen + 1
}
