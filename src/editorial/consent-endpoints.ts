import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { consentInput, inputSentence, withdrawalInput } from '../events'
import { AppError, signedIn } from '../platform'
import { listConsents } from './actions/consents/list-consents'
import { recordConsent } from './actions/consents/record-consent'
import { withdrawConsent } from './actions/consents/withdraw-consent'

/** Whether this person keeps the consents of this speaker. */
type MayKeep = (req: PayloadRequest, speakerId: string) => Promise<boolean>

const sent = async <T extends z.ZodType>(req: PayloadRequest, schema: T): Promise<z.infer<T>> => {
  const parsed = schema.safeParse(await req.json?.().catch(() => null))
  if (!parsed.success) throw new AppError('bad-request', inputSentence(parsed.error), 400)
  return parsed.data
}

const speakerFor = async (req: PayloadRequest, mayKeep: MayKeep): Promise<string> => {
  signedIn(req)
  const speakerId = String(req.routeParams?.id)
  if (!(await mayKeep(req, speakerId))) {
    const sentence = 'Consents are kept by editors, and by organisers for the speakers they own.'
    throw new AppError('forbidden', sentence, 403)
  }
  const { totalDocs } = await req.payload.count({
    collection: 'speakers',
    where: { id: { equals: speakerId } },
    trash: true,
    overrideAccess: true,
  })
  if (!totalDocs) throw new AppError('speaker-not-found', 'There is no such speaker.', 404)
  return speakerId
}

/**
 * On speakers: `GET /api/speakers/:id/consents` → `{ consents, withheld }`;
 * `POST /api/speakers/:id/consents { purpose, wordingVersion, evidence? }` → 201 `{ consent }`, its id;
 * `POST /api/speakers/:id/consents/:consent/withdraw { evidence? }` → `{ consents, withheld }`.
 */
export const consentEndpoints = (mayKeep: MayKeep): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/consents',
    method: 'get',
    handler: async (req) => {
      const speakerId = await speakerFor(req, mayKeep)
      return Response.json(await listConsents({ req, speakerId }))
    },
  },
  {
    path: '/:id/consents',
    method: 'post',
    handler: async (req) => {
      const speakerId = await speakerFor(req, mayKeep)
      const input = await sent(req, consentInput)
      return Response.json({ consent: await recordConsent({ req, speakerId, input }) }, { status: 201 })
    },
  },
  {
    path: '/:id/consents/:consent/withdraw',
    method: 'post',
    handler: async (req) => {
      const speakerId = await speakerFor(req, mayKeep)
      const { evidence } = await sent(req, withdrawalInput)
      await withdrawConsent({ req, speakerId, consentId: String(req.routeParams?.consent), evidence })
      return Response.json(await listConsents({ req, speakerId }))
    },
  },
]
