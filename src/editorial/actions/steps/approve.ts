import { withAlso } from '../also-on'
import { keepSnapshot } from '../take-snapshot'
import { editorsOf } from '../workflow-row'
import { publish } from './publish'
import type { Step, StepResult } from './step'

const approvalsOf = async ({ req, slug, id }: Step, hash: string): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: string; author?: unknown }>({
    collection: 'reviews',
    where: {
      and: [
        { collectionSlug: { equals: slug } },
        { documentId: { equals: id } },
        { kind: { equals: 'approval' } },
        { snapshot: { equals: hash } },
      ],
    },
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ author }) => String((author as { id?: unknown } | null)?.id ?? author))
}

/**
 * Signs off what stands now, by its hash. Where the desk wants several approvals, the document stays in review until
 * enough different people have signed the same content. On the short path the last one publishes at once.
 */
export const approve = async (step: Step): Promise<StepResult> => {
  const { req, slug, id, taken, input, userId, desk } = step
  const { hash } = taken
  const before = await approvalsOf(step, hash)
  await req.payload.db.create({
    collection: 'reviews',
    data: { collectionSlug: slug, documentId: id, snapshot: hash, kind: 'approval', body: input.note, author: userId },
    req,
  })
  const signed = new Set([...before, String(userId)]).size
  const needed = desk.approvalsFor(slug)
  const selfApproved = !desk.fourEyes && userId !== null && editorsOf(step.row).includes(userId)
  const tell = { approvals: signed, needed, ...(selfApproved ? { selfApproved: true } : {}) }
  if (signed < needed) return { stage: 'in-review', tell }
  const approvedSnapshot = await keepSnapshot(req, slug, id, taken)
  const row = { approvedSnapshot, approvedHash: hash, editorsSinceApproval: [], requestedAt: null, due: null }
  if (!desk.shortPath(slug)) return { stage: 'approved', row, tell }
  const published = await withAlso('publish', { ...step, row: { ...step.row, ...row } }, publish)
  return { ...published, row: { ...row, ...published.row }, tell: { ...tell, shortPath: true } }
}
