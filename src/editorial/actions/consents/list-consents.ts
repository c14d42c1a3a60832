import type { PayloadRequest } from 'payload'
import { newestConsents, type SpeakerConsentList } from '../../../events'
import { consentsOf, withheldOf } from './consent-rows'

/** A speaker's consents, newest first, and what is withheld for want of one. */
export const listConsents = async ({
  req,
  speakerId,
}: {
  req: PayloadRequest
  speakerId: string
}): Promise<SpeakerConsentList> => {
  const rows = await consentsOf(req, speakerId)
  const newest = newestConsents(rows)
  const consents = rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    wordingVersion: row.wordingVersion,
    at: row.at,
    withdrawnAt: row.withdrawnAt ?? null,
    evidence: row.evidence ?? '',
    stands: !row.withdrawnAt && newest.get(row.purpose)?.id === row.id,
  }))
  return { consents: consents.reverse(), withheld: await withheldOf(req, speakerId) }
}
