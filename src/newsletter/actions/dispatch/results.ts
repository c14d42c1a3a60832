import type { Handover } from '../../../platform/mail'
import { restBeforeTrying } from '../../domain/dispatch/try-again'
import type { Held, Result } from './delivery-ledger'

/** Rests of a row whose mail server was away or refused us: the trouble is not this reader's. */
const SERVER_REST_MS = 15_000

/** What the ledger keeps of a mail that was handed over, or not. */
export const resultOf = (held: Held, handover: Handover, now: Date): Result => {
  const { id, attempts } = held
  const later = (ms: number) => new Date(now.getTime() + ms)
  if (handover.outcome === 'sent') return { id, state: 'sent', code: handover.code, attempts: attempts + 1 }
  if (handover.outcome === 'refused') {
    return { id, state: 'refused', code: handover.code, attempts: attempts + 1, reason: handover.said }
  }
  if (handover.outcome === 'unknown') {
    return { id, state: 'unknown', code: null, attempts: attempts + 1, reason: `no-answer: ${handover.said}` }
  }
  const { code, said: reason } = handover
  if (handover.server) return { id, state: 'waiting', code, attempts, reason, dueAt: later(SERVER_REST_MS) }
  const rest = restBeforeTrying(attempts + 1)
  return rest === null
    ? { id, state: 'refused', code, attempts: attempts + 1, reason: `given up: ${reason}` }
    : { id, state: 'waiting', code, attempts: attempts + 1, reason, dueAt: later(rest) }
}
