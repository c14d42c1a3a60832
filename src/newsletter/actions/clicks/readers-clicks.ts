import type { Payload, PayloadRequest } from 'payload'
import type { Delivery, Click as Row } from '../../../payload-types'
import { addressKeys } from '../../../platform'
import { addressOf } from '../../domain/clicks/links'
import { linksOfIssue } from './links-of-issue'
import { mailOf } from './take-click'

const mailsOf = async (payload: Payload, addressHash: string, req?: PayloadRequest): Promise<string[]> => {
  const where = { addressHash: { equals: addressHash } }
  const found = { collection: 'deliveries', where, limit: 0, pagination: false, select: {} } as const
  const { docs } = await payload.db.find<Pick<Delivery, 'id'>>({ ...found, ...(req ? { req } : {}) })
  // Under older keys too, while they are kept: what was counted before a change of ADDRESS_KEY stands under them.
  return docs.flatMap(({ id }) => addressKeys().map((key) => mailOf(String(id), key)))
}

/** What was counted of a reader, for the reader. */
export const clicksOfReader = async (payload: Payload, addressHash: string) => {
  const mails = await mailsOf(payload, addressHash)
  if (!mails.length) return []
  const where = { mail: { in: mails } }
  const { docs } = await payload.db.find<Row>({ collection: 'clicks', where, limit: 0, pagination: false, sort: 'at' })
  return Promise.all(
    docs.map(async ({ issue, link, machine, at }) => {
      const href = (await linksOfIssue(payload, issue))?.[link]
      return { issue, link: href ? addressOf(href) : null, machine: Boolean(machine), at }
    }),
  )
}

/** Removes what was counted of a reader who is erased, inside the caller's transaction. */
export const forgetClicks = async (req: PayloadRequest, addressHash: string): Promise<void> => {
  const mails = await mailsOf(req.payload, addressHash, req)
  if (mails.length) await req.payload.db.deleteMany({ collection: 'clicks', where: { mail: { in: mails } }, req })
}
