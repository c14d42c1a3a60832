import type { Endpoint } from 'payload'
import { AppError, readEnv } from '../platform'
import { limitFailures } from '../platform/rate-limit/limit-client'
import { signatureHolds } from './actions/intake/signature'
import { takePosted } from './actions/intake/take-posted'

const LARGEST = 2 * 1024 * 1024

/** Reports whose signature does not hold, of one address. Those that are signed come as many at a time as there are. */
export const FAILURES = { points: 30, duration: 5 * 60 }
const failures = limitFailures(FAILURES)

const tooMany = (seconds: number): Response => {
  const message = `Too many reports without a signature that holds. Nothing was taken. Post again in ${seconds} seconds.`
  return Response.json(
    { errors: [{ message, data: { code: 'too-many-tries' } }] },
    { status: 429, headers: { 'Retry-After': String(seconds) } },
  )
}

/**
 * `POST /api/mail-events`, signed (`Imprimatur-Signature: t=…,v1=…`, see docs/operations.md): bounces, complaints and
 * unsubscriptions, as JSON or one message as `message/rfc822` → `{ answers: [{ id, outcome }] }`. Not there where
 * `MAIL_EVENTS_KEY` is not set; 429 with `Retry-After` to an address whose signatures did not hold too often.
 */
export const intakeEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/',
    method: 'post',
    handler: async (req) => {
      const key = readEnv().MAIL_EVENTS_KEY
      if (!key) throw new AppError('not-found', 'There is nothing here.', 404)
      const address = req.headers.get('x-forwarded-for')
      const body = Buffer.from((await req.arrayBuffer?.()) ?? new ArrayBuffer(0))
      if (body.length > LARGEST) throw new AppError('too-large', 'A report may have 2 MB.', 413)
      const header = req.headers.get('imprimatur-signature')
      // The machine's time, like the sender's: never the moved clock of a demonstration.
      if (!signatureHolds({ header, body, key, now: new Date() })) {
        const seconds = await failures.wait(address)
        if (seconds !== null) return tooMany(seconds)
        await failures.failed(address)
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
