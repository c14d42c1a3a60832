import type { Payload } from 'payload'
import { z } from 'zod'
import { AppError } from '../../../platform'
import { bounceKind } from '../../domain/intake/status'
import { type Came, fingerprintOf, readMessage } from './read-message'
import { type Recorded, recordMailEvent } from './record-mail-event'
import { tokensIn } from './tokens-in'

const text = z.string().max(1_000)
const posted = z.object({
  events: z
    .array(
      z.object({
        /** The sender's own id of the event: what comes under it again is known. */
        id: z.string().min(1).max(200),
        kind: z.enum(['bounce', 'complaint', 'unsubscribe']),
        status: text.optional(),
        action: z.enum(['failed', 'delayed']).default('failed'),
        returnPath: text.optional(),
        messageId: text.optional(),
        token: text.optional(),
      }),
    )
    .min(1)
    .max(500),
})

type Event = z.infer<typeof posted>['events'][number]

const cameAs = ({ kind, status = '', action, returnPath, messageId, token }: Event): Came => {
  const tokens = tokensIn(returnPath, messageId, token)
  if (kind === 'unsubscribe') return { kind, tokens }
  if (kind === 'complaint') return { kind, feedback: 'posted', tokens }
  const bounce = bounceKind(status, action)
  return bounce
    ? { kind: bounce, status, action, diagnostic: null, tokens }
    : { kind: 'unread', why: 'no-status', tokens }
}

const eventsIn = (body: Buffer): Event[] => {
  try {
    return posted.parse(JSON.parse(body.toString('utf8'))).events
  } catch (cause) {
    throw new AppError(
      'bad-request',
      'Send { "events": [{ "id", "kind": "bounce" | "complaint" | "unsubscribe", "status", "returnPath" or "messageId" or "token" }] } with up to 500 events, or one message as message/rfc822.',
      400,
      { cause },
    )
  }
}

/**
 * Reports a mail server or provider posts, whose signature holds: a list of events, or one message as it came. Each is
 * taken in a transaction of its own; where one fails the sender is to post all again, and those taken are known.
 */
export const takePosted = async ({
  payload,
  body,
  message,
}: {
  payload: Payload
  body: Buffer
  /** The body is a message, not JSON. */
  message: boolean
}): Promise<{ id: string; outcome: Recorded }[]> => {
  if (message) {
    const fingerprint = fingerprintOf(body)
    const outcome = await recordMailEvent({ payload, came: await readMessage(body), fingerprint, source: 'posted' })
    return [{ id: fingerprint, outcome }]
  }
  const answers: { id: string; outcome: Recorded }[] = []
  for (const event of eventsIn(body)) {
    const fingerprint = fingerprintOf(`posted ${event.kind} ${event.id}`)
    const outcome = await recordMailEvent({ payload, came: cameAs(event), fingerprint, source: 'posted' })
    answers.push({ id: event.id, outcome })
  }
  return answers
}
