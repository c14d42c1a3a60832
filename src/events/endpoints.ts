import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { AppError } from '../platform'
import { addSpeaker } from './actions/add-speaker'
import { proposeSpeakerChanges } from './actions/propose-speaker-changes'
import { inputSentence, newSpeaker, speakerProposal } from './domain/speaker-input'

const read = async <T extends z.ZodType>(req: PayloadRequest, schema: T): Promise<z.infer<T>> => {
  if (!req.user?.roles?.length) throw new AppError('sign-in', 'Sign in first.', 401)
  const parsed = schema.safeParse(await req.json?.().catch(() => null))
  if (!parsed.success) throw new AppError('bad-request', inputSentence(parsed.error), 400)
  return parsed.data
}

/** On events: `POST /api/events/:id/speakers { speaker, appearance }` → 201 `{ speaker, appearance }`, their ids. */
export const eventEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/speakers',
    method: 'post',
    handler: async (req) => {
      const input = await read(req, newSpeaker)
      const made = await addSpeaker({ req, eventId: String(req.routeParams?.id), input })
      return Response.json(made, { status: 201 })
    },
  },
]

/** On speakers: `POST /api/speakers/:id/proposals { changes, note }` → 201 `{ proposal }`, its id. */
export const speakerEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/proposals',
    method: 'post',
    handler: async (req) => {
      const proposal = await read(req, speakerProposal)
      const id = await proposeSpeakerChanges({ req, speakerId: String(req.routeParams?.id), proposal })
      return Response.json({ proposal: id }, { status: 201 })
    },
  },
]
