import type { PayloadRequest } from 'payload'
import { type ConsentInput, renewedParts } from '../../../events'
import { appendRow, type Clock, clockOf, inTransaction } from '../../../platform'
import { triedAgain } from '../../../platform/database'
import { appendTrail } from '../append-trail'
import { trailActor } from '../trail-actor'
import { askSignOffAgain, holdDocument } from '../withhold-parts'
import { consentsOf } from './consent-rows'

/**
 * Records that a speaker consented to something. What was withdrawn before is shown again only after a new sign-off,
 * which this asks for. Whether the person may is the caller's to know.
 * @returns the row's id
 */
export const recordConsent = async ({
  req,
  speakerId,
  input: { purpose, wordingVersion, evidence },
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  speakerId: string
  input: ConsentInput
  clock?: Clock
}): Promise<string> => {
  const document = { req, slug: 'speakers', id: speakerId } as const
  const work = async (): Promise<string> => {
    await holdDocument(document)
    const at = clock.now().toISOString()
    const consent = await appendRow({
      req,
      collection: 'speaker-consents',
      data: { speaker: speakerId, purpose, wordingVersion, at, evidence: evidence || null },
    })
    const renewed: readonly string[] = renewedParts(await consentsOf(req, speakerId))
    if (renewed.includes(purpose)) {
      const why = 'The speaker consented anew; that is signed off again.'
      await askSignOffAgain({ ...document, part: purpose, why })
    }
    await appendTrail({
      req,
      clock,
      actor: trailActor(req),
      verb: 'record-consent',
      collectionSlug: 'speakers',
      documentId: speakerId,
      after: { consent, purpose, wordingVersion },
    })
    return consent
  }
  return triedAgain(() => inTransaction(req, work))
}
