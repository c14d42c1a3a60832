import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, FieldAccess, PayloadRequest, Where } from 'payload'
import { consentProblems, withheldFromReaders } from '../../src/editorial'
import type { ConsentedPart } from '../../src/events'
import type { Speaker } from '../../src/payload-types'
import { AppError } from '../../src/platform'
import { decide, hasRole, isDesk, personOf } from '../shared/access'
import type { Rule } from '../shared/model-rules'
import { ownership } from '../shared/ownership'

const isOneOf = async (req: PayloadRequest, id: string, where: Where): Promise<boolean> => {
  const both: Where = { and: [{ id: { equals: id } }, where] }
  const asked = { collection: 'speakers', where: both, trash: true, overrideAccess: true, req } as const
  return (await req.payload.count(asked)).totalDocs > 0
}

/** Consents are kept by the desk, and by organisers for the speakers that are theirs. */
export const mayKeepConsents = async (req: PayloadRequest, speakerId: string): Promise<boolean> => {
  const person = personOf(req)
  if (isDesk(person)) return true
  if (!person || !hasRole(person, 'organiser')) return false
  const theirs = await ownership.speakers?.({ req, userId: String(person.id), role: 'organiser' })
  return Boolean(theirs) && isOneOf(req, speakerId, theirs as Where)
}

/**
 * Readers are not shown what a speaker withdrew; whoever works with the speaker is. Without a document the question is
 * whether one may search by the field, which would tell what it says.
 */
export const unlessWithheld =
  (part: ConsentedPart): FieldAccess =>
  async ({ req, id, doc }) => {
    const drafts = await decide('speakers', 'readDraft', req)
    if (drafts === true) return true
    const speakerId = id ?? (doc as { id?: string } | undefined)?.id
    if (speakerId === undefined) return drafts !== false
    const withheld = (await withheldFromReaders(req)).get(String(speakerId))
    if (!withheld?.includes(part)) return true
    return drafts !== false && isOneOf(req, String(speakerId), drafts)
  }

/** Nothing goes out that its speaker took back: said before sign-off already, and asked again by the publication. */
export const consentsStand: Rule<Speaker> = async ({ doc, id, req }) => (id ? consentProblems(req, id, doc) : [])

/** Once more when the write has claimed the document: a withdrawal may have come in between. */
export const consentsStillStand: CollectionAfterChangeHook<Speaker> = async ({ doc, req }) => {
  if (doc._status !== 'published') return
  const [problem] = await consentProblems(req, String(doc.id), doc)
  if (problem) throw new AppError('checklist', `Not ready yet: ${problem.message}`, 422)
}

/** What somebody consented to, and when they took it back, stays as proof. */
export const keepConsents: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'speaker-consents',
    where: { speaker: { equals: id } },
    overrideAccess: true,
    req,
  })
  if (totalDocs) {
    const sentence = 'This speaker’s consents are kept as proof, so the speaker stays in the trash.'
    throw new AppError('consents-kept', sentence, 409)
  }
}
