import type { Payload, PayloadRequest, Where } from 'payload'
import { appendTrail } from '../../../editorial'
import type { Consent, Subscriber, Suppression } from '../../../payload-types'
import { idOf } from '../../domain/id-of'
import { isList } from '../../domain/lists'
import { composeNotice } from '../../domain/readers/compose-notice'
import { noticesFor } from '../../domain/readers/consent-notices'
import { readerLanguage } from '../../domain/readers/words'
import { fromDesk, mailSettings } from './mail-settings'
import type { NoticeIds } from './owe-notice'
import { preferencesLink, unsubscribeLink } from './reader-links'

const DAY_MS = 86_400_000

const consentsOf = async (payload: Payload, ids: readonly string[], req?: PayloadRequest): Promise<Consent[]> => {
  const where = { id: { in: [...ids] } }
  const found = { collection: 'consents', where, sort: 'createdAt', limit: 0, pagination: false } as const
  return (await payload.db.find<Consent>({ ...found, ...(req ? { req } : {}) })).docs
}

/** Of a withdrawal every address may be told that nothing more comes, unless it bounced, complained or was barred. */
const barred = async (payload: Payload, { addressHash }: Subscriber, notice: NoticeIds['notice']) => {
  const where: Where = { and: [{ addressHash: { equals: addressHash } }, { activeKey: { exists: true } }] }
  const { docs } = await payload.db.find<Suppression>({
    collection: 'suppressions',
    where,
    limit: 0,
    pagination: false,
  })
  const holds = docs.filter(
    ({ activeKey, reason }) => activeKey && (notice !== 'withdrawal' || reason !== 'unsubscribe'),
  )
  return (list: string) => holds.some(({ scope }) => scope === 'all' || scope === list)
}

/** A notice of consent as a mail, read afresh; or why there is none to send any more. */
export const noticeMessage = async (payload: Payload, { notice, subscriber, consents }: NoticeIds) => {
  const byId = { id: { equals: subscriber } }
  const reader = await payload.db.findOne<Subscriber>({ collection: 'subscribers', where: byId })
  if (!reader?.email || reader.erasedAt) return 'The reader is gone.'
  const [rows, isBarred] = await Promise.all([consentsOf(payload, consents), barred(payload, reader, notice)])
  const stands = ({ id, list }: Consent) =>
    (reader.lists ?? []).some((one) => one.list === list && one.state === 'active' && idOf(one.consent) === String(id))
  const told = rows.filter((row) => (notice === 'withdrawal' || stands(row)) && !isBarred(row.list))
  if (!told.length) return 'Withdrawn since, or an address that may not be written to.'
  const rule = noticesFor(reader)
  if (!rule || (notice === 'reconfirmation' && !rule.reconfirm)) return 'The law of the reader no longer asks for it.'
  const { title, publisher, sender } = await mailSettings(payload)
  const origin = payload.config.serverURL
  const message = composeNotice({
    notice,
    language: readerLanguage(reader.language) ?? 'en',
    lists: told.flatMap(({ list, at }) => (isList(list) ? [{ list, at: new Date(at) }] : [])),
    zone: rule.zone,
    years: rule.reconfirm?.years ?? 0,
    title,
    publisher,
    unsubscribe: unsubscribeLink(origin, reader),
    preferences: preferencesLink(origin, reader),
  })
  return { ...message, to: reader.email, ...fromDesk(sender) }
}

/** The trail keeps what was told, and whether it came later than the law has it: rows of mails that went are removed. */
export const noteNotice = async (req: PayloadRequest, ids: NoticeIds, sent: boolean, now: Date): Promise<void> => {
  const { notice, subscriber, consents } = ids
  const where = { id: { equals: subscriber } }
  const reader = await req.payload.db.findOne<Subscriber>({ collection: 'subscribers', where, req })
  const days = notice === 'reconfirmation' ? null : reader && noticesFor(reader)?.resultDays
  const [first] = await consentsOf(req.payload, consents, req)
  const late = Boolean(days && first && now.getTime() - new Date(first.at).getTime() > days * DAY_MS)
  const after = { notice, consents, sent, ...(late ? { late } : {}) }
  const about = { collectionSlug: 'subscribers', documentId: subscriber }
  await appendTrail({ req, actor: 'worker', verb: 'reader-notified', ...about, after })
}
