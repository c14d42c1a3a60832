import type { Payload } from 'payload'
import type { Subscriber } from '../../../payload-types'
import { type ReadToken, readToken, type TokenPurpose, tokenHolds } from '../reader-token'

/** An id of this database's kind: MongoDB answers a look-up by any other with an error of its own. */
const rowId = /^(?:[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export const isRowId = (id: string): boolean => rowId.test(id)

/** The reader a link belongs to; null for one that is not ours, was ended, or leads to nobody any more. */
export const readerByToken = async ({
  payload,
  token,
  purpose,
}: {
  payload: Payload
  token: string
  purpose: Extract<TokenPurpose, 'unsubscribe' | 'preferences'>
}): Promise<{ reader: Subscriber; read: ReadToken } | null> => {
  const read = readToken(token)
  if (!read || !isRowId(read.id)) return null
  const where = { id: { equals: read.id } }
  const reader = await payload.db.findOne<Subscriber>({ collection: 'subscribers', where })
  if (!reader || reader.erasedAt) return null
  return tokenHolds(read, { purpose, version: reader.tokenVersion ?? null }) ? { reader, read } : null
}
