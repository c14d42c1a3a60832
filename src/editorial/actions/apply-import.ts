import type { CollectionSlug, PayloadRequest } from 'payload'
import { inTransaction, newRequest } from '../../platform'
import type { RowAnswer, RowPlan } from '../domain/import-plan'
import { appendTrail } from './append-trail'
import { trailActor } from './trail-actor'

/** Makes one record with `req`, so within the transaction of its row, and answers its id. */
export type CreateRecord = (data: Record<string, unknown>, req: PayloadRequest) => Promise<string>

type FieldError = { path?: string; message?: string; label?: string }

/** What an error says to the person whose row it stopped; Payload names each field it did not take. */
const reasonsOf = (error: unknown): string[] => {
  const known = error as { message?: string; data?: { errors?: FieldError[] } }
  const fields = known.data?.errors?.filter(({ message }) => message)
  if (fields?.length) return fields.map(({ path, label, message }) => `${label ?? path ?? ''}: ${message}`)
  return [known.message ?? 'This row could not be written.']
}

/**
 * Writes planned rows as drafts, each in a transaction of its own and with the person's rights: a row that fails stops
 * only itself. An update carries the revision it was planned on, so a save in between refuses the row (409).
 */
export const applyImport = async (args: {
  req: PayloadRequest
  slug: string
  plans: readonly RowPlan[]
  /** Makes the record where the collection's own create is not the door. */
  create?: CreateRecord
}): Promise<RowAnswer[]> => {
  const { req, slug, plans } = args
  const rights = {
    collection: slug as CollectionSlug,
    draft: true,
    overrideAccess: false,
    depth: 0,
  } as const
  const createDraft: CreateRecord = async (data, rowReq) => {
    const made = await req.payload.create({ ...rights, data: { ...data, _status: 'draft' } as never, req: rowReq })
    return String((made as { id: string }).id)
  }
  const create = args.create ?? createDraft
  const tell = (rowReq: PayloadRequest, documentId: string, line: number) =>
    appendTrail({
      req: rowReq,
      actor: trailActor(rowReq),
      verb: 'import',
      collectionSlug: slug,
      documentId,
      after: { line },
    })
  const write = async (plan: RowPlan): Promise<RowAnswer> => {
    const { line, name } = plan
    if (plan.what === 'refused') return { line, name, what: 'refused', reasons: plan.reasons }
    if (plan.what === 'unchanged') return { line, name, what: 'unchanged' }
    const rowReq = await newRequest(req.payload, req.user ?? undefined)
    return inTransaction(rowReq, async (): Promise<RowAnswer> => {
      if (plan.what === 'create') {
        const id = await create({ ...plan.data }, rowReq)
        await tell(rowReq, id, line)
        return { line, name, what: 'created', id }
      }
      const { id } = plan
      const revision = plan.revision === null ? {} : { revision: plan.revision }
      const data = { ...plan.data, ...revision, _status: 'draft' } as never
      await req.payload.update({ ...rights, id, data, req: rowReq })
      await tell(rowReq, id, line)
      return { line, name, what: 'updated', id }
    })
  }
  const answers: RowAnswer[] = []
  for (const plan of plans) {
    answers.push(
      await write(plan).catch(
        (error: unknown): RowAnswer => ({
          line: plan.line,
          name: plan.name,
          what: 'refused',
          reasons: reasonsOf(error),
        }),
      ),
    )
  }
  return answers
}
