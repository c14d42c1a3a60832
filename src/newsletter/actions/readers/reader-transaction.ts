import type { Payload, PayloadRequest } from 'payload'
import type { Subscriber } from '../../../payload-types'
import { inOwnTransaction, writtenAt } from '../../../platform'
import { claim } from '../../../platform/claims'
import { isUniqueClash, triedAgain } from '../../../platform/database'

const ONCE_MORE = 3

/**
 * One transaction about a reader, from its beginning again where another wrote at the same moment: on MongoDB it loses
 * to that write, on both a row that should be there once may have just been made.
 */
export const readerTransaction = async <T>(payload: Payload, work: (req: PayloadRequest) => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await triedAgain(() => inOwnTransaction(payload, work))
    } catch (error) {
      if (!isUniqueClash(error) || tries === ONCE_MORE) throw error
    }
  }
}

/** The reader's row, held until the transaction ends: two changes of one reader happen one after the other. */
export const heldReader = async (req: PayloadRequest, id: string): Promise<Subscriber | null> => {
  const where = { id: { equals: id } }
  const held = await claim({
    payload: req.payload,
    collection: 'subscribers',
    where,
    data: { updatedAt: writtenAt() },
    req,
  })
  return held ? req.payload.db.findOne<Subscriber>({ collection: 'subscribers', where, req }) : null
}

/**
 * Writes to the row of a reader held by this transaction, as it was read last. SQLite writes such a row whole: lists and
 * interests that are not given are emptied there, so they always are.
 */
export const writeReader = async (
  req: PayloadRequest,
  { id, addressHash, lists, topics, countries }: Subscriber,
  change: Partial<Subscriber>,
): Promise<void> => {
  const data = { addressHash, lists: lists ?? [], topics: topics ?? [], countries: countries ?? [], ...change }
  await req.payload.db.updateOne({ collection: 'subscribers', id, data, req, returning: false })
}
