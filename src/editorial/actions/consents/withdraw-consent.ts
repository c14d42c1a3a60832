import type { PayloadRequest } from 'payload'
import { consentedParts, newestConsents } from '../../../events'
import { AppError, type Clock, clockOf, inTransaction } from '../../../platform'
import { claim } from '../../../platform/claims'
import { triedAgain } from '../../../platform/database'
import { appendTrail } from '../append-trail'
import { trailActor } from '../trail-actor'
import { holdDocument, withholdPart } from '../withhold-parts'
import { consentsOf, withheldOf } from './consent-rows'

const already = () => new AppError('already-withdrawn', 'This consent is withdrawn already.', 409)

/**
 * Withdraws a speaker's consent, once. It takes effect with the commit, wherever the speaker is shown, and waits for no
 * sign-off: a withdrawal that meets a publication under way is tried again after it. Whether the person may is the
 * caller's to know.
 * @throws AppError `consent-not-found` (404), `already-withdrawn`, `newer-consent` (409)
 */
export const withdrawConsent = async ({
  req,
  speakerId,
  consentId,
  evidence,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  speakerId: string
  consentId: string
  evidence?: string | undefined
  clock?: Clock
}): Promise<void> => {
  const document = { req, slug: 'speakers', id: speakerId } as const
  const work = async (): Promise<void> => {
    await holdDocument(document)
    const rows = await consentsOf(req, speakerId)
    const row = rows.find(({ id }) => id === consentId)
    if (!row) throw new AppError('consent-not-found', 'This speaker has no such consent.', 404)
    if (row.withdrawnAt) throw already()
    const { purpose } = row
    if (newestConsents(rows).get(purpose)?.id !== consentId) {
      throw new AppError('newer-consent', 'A newer consent for this was recorded. Withdraw that one.', 409)
    }
    const claimed = await claim({
      payload: req.payload,
      collection: 'speaker-consents',
      where: { and: [{ id: { equals: consentId } }, { withdrawnAt: { exists: false } }] },
      data: { withdrawnAt: clock.now().toISOString() },
      req,
    })
    if (!claimed) throw already()
    if (consentedParts.some((part) => part === purpose)) {
      const hidden = await withheldOf(req, speakerId)
      await withholdPart({ ...document, part: purpose, why: 'The speaker withdrew a consent.', hidden })
    }
    await appendTrail({
      req,
      clock,
      actor: trailActor(req),
      verb: 'withdraw-consent',
      collectionSlug: 'speakers',
      documentId: speakerId,
      before: { consent: consentId, purpose, wordingVersion: row.wordingVersion },
      ...(evidence ? { after: { evidence } } : {}),
    })
  }
  await triedAgain(() => inTransaction(req, work))
}
