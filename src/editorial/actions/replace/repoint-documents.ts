import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { AppError, inTransaction, newRequest } from '../../../platform'
import { type Replacement, type Repointed, repointed } from '../../domain/repoint'
import type { FieldShape } from '../../domain/used-records'
import { refusalOf } from '../answer-one'
import { appendTrail } from '../append-trail'
import { ownsDocument } from '../owns-document'
import { type DocumentRef, titlesOf } from '../titles-of'
import { trailActor } from '../trail-actor'
import { documentsUsing } from './documents-using'

const forbidden = () =>
  new AppError('forbidden', 'You may not edit this document. Ask somebody who may to put the new one in.', 403)

/** One document, in a transaction of its own: an ordinary draft save by this person, held to the revision it read. */
const repointOne = async (req: PayloadRequest, { slug, id }: DocumentRef, change: Replacement): Promise<void> => {
  const { payload } = req
  const collection = slug as CollectionSlug
  if (!(await ownsDocument({ req, slug, id }))) throw forbidden()
  const doc = await payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!doc) throw forbidden()
  const fields = payload.collections[collection].config.fields as unknown as readonly FieldShape[]
  const data = repointed(fields, doc as unknown as Record<string, unknown>, change)
  // Somebody took the old one out in the meantime.
  if (!Object.keys(data).length) return
  const { revision } = doc as { revision?: number }
  const saved = await payload.update({
    collection,
    id,
    draft: true,
    depth: 0,
    data: { ...data, revision } as never,
    overrideAccess: false,
    req,
  })
  if (Object.keys(repointed(fields, saved as unknown as Record<string, unknown>, change)).length) throw forbidden()
  await appendTrail({
    req,
    actor: trailActor(req),
    verb: 'repoint',
    collectionSlug: slug,
    documentId: id,
    before: { [change.slug]: change.from },
    after: { [change.slug]: change.to },
  })
}

/**
 * Puts the new record in the old one's place in every working copy that uses it, each by an ordinary draft save of this
 * person: approvals of it are void, and what readers see stays until it is signed off again. Answers for each; one that
 * is refused stops no other.
 */
export const repointDocuments = async (
  req: PayloadRequest & { user: TypedUser },
  change: Replacement,
): Promise<Repointed[]> => {
  const { payload, user } = req
  const documents = await documentsUsing(payload, { slug: change.slug, id: change.from })
  const titleOf = await titlesOf(await newRequest(payload, user), documents)
  const answers: Repointed[] = []
  for (const document of documents) {
    const own = await newRequest(payload, user)
    const outcome = await inTransaction(own, () => repointOne(own, document, change)).then(
      () => ({ ok: true }) as const,
      refusalOf,
    )
    answers.push({ ...document, title: titleOf(document) ?? document.id, ...outcome })
  }
  return answers
}
