import type { PayloadRequest } from 'payload'
import { AppError, inTransaction } from '../../platform'
import type { NewSpeaker } from '../domain/speaker-input'

/**
 * Creates a speaker and their appearance at an event, both or neither. The speaker is a draft; an organiser who adds
 * one becomes its owner. Whether the person may is decided by the appearance's own access and rights: a refusal there
 * takes the speaker back with it.
 * @throws AppError `event-not-found` (404); whatever the two saves refuse
 */
export const addSpeaker = async ({
  req,
  eventId,
  input,
}: {
  req: PayloadRequest
  eventId: string
  input: NewSpeaker
}): Promise<{ speaker: string; appearance: string }> => {
  const { payload, user } = req
  const event = await payload.findByID({
    collection: 'events',
    id: eventId,
    draft: true,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  })
  if (!event) throw new AppError('event-not-found', 'There is no such event, or you may not see it.', 404)
  return inTransaction(req, async () => {
    const speaker = await payload.create({
      collection: 'speakers',
      // Organisers create speakers by this door alone, so the collection's own access says no to them.
      overrideAccess: true,
      draft: true,
      depth: 0,
      data: {
        ...input.speaker,
        owners: user?.roles?.includes('organiser') ? [user.id] : [],
        _status: 'draft',
      } as never,
      req,
    })
    const appearance = await payload.create({
      collection: 'appearances',
      overrideAccess: false,
      depth: 0,
      data: { state: 'invited', ...input.appearance, event: eventId, speaker: speaker.id } as never,
      req,
    })
    return { speaker: String(speaker.id), appearance: String(appearance.id) }
  })
}
