import type { PayloadRequest } from 'payload'
import { leaseEnd } from '../../platform/claims'
import { isNoticeVerb, type NoticeIds } from '../domain/notices/kinds'

/**
 * Notes inside the caller's transaction that somebody is to be told by mail; nothing where nobody is. The worker finds
 * out whom, and sends it (send-notices.ts): a mail server that is down holds up no transition.
 */
export const recordNotice = async (req: PayloadRequest, ids: NoticeIds): Promise<void> => {
  if (!isNoticeVerb(ids.transition)) return
  const data = { effect: 'notice', state: 'open', ids, due: leaseEnd(0), attempts: 0 }
  await req.payload.db.create({ collection: 'outbox', data, req })
}
