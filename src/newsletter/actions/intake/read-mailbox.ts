import type { Payload } from 'payload'
import type { Clock } from '../../../platform'
import type { MailboxMessage } from '../../../platform/mail/mailbox'
import { readMessage } from './read-message'
import { type Recorded, recordMailEvent } from './record-mail-event'

export type MailboxRead = Partial<Record<Recorded, number>>

/**
 * Takes what lies in the mailbox, each message once: it is put aside only after its row is committed, so that a crash in
 * between reads it again and finds it known. One that cannot be read is counted, and lies where it lay.
 */
export const readMailbox = async ({
  payload,
  messages,
  clock,
  signal,
}: {
  payload: Payload
  messages: AsyncIterable<MailboxMessage>
  clock: Clock
  signal?: AbortSignal
}): Promise<MailboxRead> => {
  const total: MailboxRead = {}
  for await (const { bytes, hash, where, done } of messages) {
    if (signal?.aborted) break
    const came = bytes ? await readMessage(bytes) : ({ kind: 'unread', why: 'too-large', tokens: [] } as const)
    const outcome = await recordMailEvent({
      payload,
      came: { ...came, tokens: [...came.tokens] },
      fingerprint: hash,
      source: 'mailbox',
      evidence: { where },
      clock,
    })
    await done()
    total[outcome] = (total[outcome] ?? 0) + 1
  }
  return total
}
