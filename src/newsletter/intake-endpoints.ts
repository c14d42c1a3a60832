import type { Endpoint } from 'payload'
import { AppError, readEnv } from '../platform'
import { signatureHolds } from './actions/intake/signature'
import { takePosted } from './actions/intake/take-posted'

const LARGEST = 2 * 1024 * 1024

/**
 * `POST /api/mail-events`, signed (`Imprimatur-Signature: t=…,v1=…`, see docs/operations.md): bounces, complaints and
 * unsubscriptions, as JSON or one message as `message/rfc822` → `{ answers: [{ id, outcome }] }`. Not there where
 * `MAIL_EVENTS_KEY` is not set.
 */
export const intakeEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/',
    method: 'post',
    handler: async (req) => {
      const key = readEnv().MAIL_EVENTS_KEY
      if (!key) throw new AppError('not-found', 'There is nothing here.', 404)
      const body = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
      if (body.length > LARGEST) throw new AppError('too-large', 'A report may have 2 MB.', 413)
      const header = req.headers.get('imprimatur-signature')
      // The machine's time, like the sender's: never the moved clock of a demonstration.
      if (!signatureHolds({ header, body, key, now: new Date() })) {
        throw new AppError(
          'bad-signature',
          'The signature does not hold, or the report is older than five minutes.',
          401,
        )
      }
      const message = (req.headers.get('content-type') ?? '').toLowerCase().startsWith('message/rfc822')
      return Response.json({ answers: await takePosted({ payload: req.payload, body, message }) })
    },
  },
]
