import type { PayloadRequest } from 'payload'
import { leaseEnd } from '../../../platform/claims'
import type { ReaderChoices } from '../../domain/mail-parts'
import { type Notice, noticesFor } from '../../domain/readers/consent-notices'

/** As the row of the waiting mail keeps it: ids alone. */
export type NoticeIds = { kind: 'notice'; notice: Notice; subscriber: string; consents: string[] }

/** Has a reader told, inside the transaction of what is told: a row for a mail stands where the consents do. */
export const putNotice = async (req: PayloadRequest, ids: Omit<NoticeIds, 'kind'>): Promise<void> => {
  const data = { effect: 'reader-mail', state: 'open', ids: { kind: 'notice', ...ids }, due: leaseEnd(0), attempts: 0 }
  await req.payload.db.create({ collection: 'outbox', data, req })
}

/** The result of a consent or of a withdrawal, where the law of the reader's jurisdiction wants it told. */
export const oweResult = async (
  req: PayloadRequest,
  reader: ReaderChoices & { id: string },
  { notice, consents }: { notice: Exclude<Notice, 'reconfirmation'>; consents: readonly string[] },
): Promise<void> => {
  if (!consents.length || !noticesFor(reader)?.resultDays) return
  await putNotice(req, { notice, subscriber: String(reader.id), consents: [...consents] })
}
