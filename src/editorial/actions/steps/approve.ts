import { withAlso } from '../also-on'
import { besideOf } from '../seen-hash'
import { keepSnapshot } from '../take-snapshot'
import { editorsOf } from '../workflow-row'
import { publish } from './publish'
import type { Step, StepResult } from './step'

type Approval = { id: string; author?: unknown; changes?: { beside?: string } | null }

/** Who signed this content, with what it shows of others as it is now. */
const approvalsOf = async ({ req, slug, id }: Step, hash: string, beside: string): Promise<string[]> => {
  const { docs } = await req.payload.db.find<Approval>({
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
  const same = docs.filter(({ changes }) => (changes?.beside ?? '') === beside)
  return same.map(({ author }) => String((author as { id?: unknown } | null)?.id ?? author))
}

/**
 * Signs off what stands now, by its hash. Where the desk wants several approvals, the document stays in review until
 * enough different people have signed the same content. On the short path the last one publishes at once.
 */
export const approve = async (step: Step): Promise<StepResult> => {
  const { req, slug, id, taken, input, userId, desk } = step
  const { hash } = taken
  const beside = await besideOf(step)
  const before = await approvalsOf(step, hash, beside)
  const about = { collectionSlug: slug, documentId: id, snapshot: hash }
  await req.payload.db.create({
    collection: 'reviews',
    data: { ...about, kind: 'approval', body: input.note, author: userId, ...(beside ? { changes: { beside } } : {}) },
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
