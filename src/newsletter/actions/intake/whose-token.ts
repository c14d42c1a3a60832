import type { Payload } from 'payload'
import type { Delivery } from '../../../payload-types'
import type { List } from '../../domain/lists'
import { readToken, tokenHolds } from '../reader-token'
import { readerByToken } from '../readers/reader-by-token'

const isId = /^(?:[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/**
 * The delivery that one of these tokens was made for. What lies in the mailbox anybody may have sent, and a Message-ID
 * stands in every answer to a mail: there only the return path counts. A post is signed.
 */
export const deliveryOf = async (
  payload: Payload,
  tokens: readonly string[],
  source: 'posted' | 'mailbox',
): Promise<Delivery | null> => {
  const purposes = source === 'posted' ? (['return-path', 'message-id'] as const) : (['return-path'] as const)
  for (const text of tokens) {
    const token = readToken(text)
    if (!token || !isId.test(token.id)) continue
    const holds = purposes.some((purpose) => tokenHolds(token, { purpose }))
    const found = holds
      ? await payload.db.findOne<Delivery>({ collection: 'deliveries', where: { id: { equals: token.id } } })
      : null
    if (found) return found
  }
  return null
}

/** The reader and list that one of these tokens ends the mails of. */
export const unsubscriptionOf = async (
  payload: Payload,
  tokens: readonly string[],
): Promise<{ subscriber: string; addressHash: string; list: List | null } | null> => {
  for (const token of tokens) {
    const found = await readerByToken({ payload, token, purpose: 'unsubscribe' })
    if (found) {
      return { subscriber: found.read.id, addressHash: found.reader.addressHash, list: found.read.list }
    }
  }
  return null
}
