import type { PayloadRequest } from 'payload'
import { AppError } from '../../platform'
import type { NewSpeaker } from '../domain/speaker-input'
import { addSpeaker } from './add-speaker'

/**
 * How an imported speaker is made: at an event, speaker and appearance together; without one (the desk alone) by the
 * collection's own create, which `undefined` says.
 * @throws AppError `event-needed` (400), `event-not-yours` (403)
 */
export const speakerDoor = async (
  req: PayloadRequest,
  eventId: string,
): Promise<((data: Record<string, unknown>, rowReq: PayloadRequest) => Promise<string>) | undefined> => {
  const roles = (req.user as { roles?: string[] } | null)?.roles ?? []
  const desk = roles.includes('admin') || roles.includes('editor')
  if (!eventId) {
    if (desk) return undefined
    throw new AppError('event-needed', 'Choose the event these speakers appear at.', 400)
  }
  const { totalDocs } = await req.payload.count({
    collection: 'events',
    where: {
      and: [{ id: { equals: eventId } }, ...(desk ? [] : [{ organisers: { in: [String(req.user?.id)] } }])],
    },
    overrideAccess: true,
  })
  if (!totalDocs) throw new AppError('event-not-yours', 'There is no such event among yours.', 403)
  return async (data, rowReq) => {
    const input = { speaker: data, appearance: {} } as unknown as NewSpeaker
    return (await addSpeaker({ req: rowReq, eventId, input })).speaker
  }
}
