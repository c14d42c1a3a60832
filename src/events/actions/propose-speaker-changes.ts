import type { PayloadRequest } from 'payload'
import { AppError } from '../../platform'
import type { SpeakerProposal } from '../domain/speaker-input'

/**
 * Keeps a proposal to change somebody else's speaker, for the desk to take up: a row in `reviews`. The speaker is not
 * touched.
 * @returns the row's id
 * @throws AppError `speaker-not-found` (404)
 */
export const proposeSpeakerChanges = async ({
  req,
  speakerId,
  proposal,
}: {
  req: PayloadRequest
  speakerId: string
  proposal: SpeakerProposal
}): Promise<string> => {
  const { payload, user } = req
  const speaker = await payload.findByID({
    collection: 'speakers',
    id: speakerId,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!speaker || !user)
    throw new AppError('speaker-not-found', 'There is no such speaker, or you may not see it.', 404)
  const row = await payload.create({
    collection: 'reviews',
    overrideAccess: true,
    depth: 0,
    data: {
      collectionSlug: 'speakers',
      documentId: String(speaker.id),
      kind: 'proposal',
      body: proposal.note,
      changes: proposal.changes,
      author: user.id,
      resolved: false,
    },
    req,
  })
  return String(row.id)
}
