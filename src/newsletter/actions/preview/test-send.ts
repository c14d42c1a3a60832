import type { PayloadRequest } from 'payload'
import { appendTrail, trailActor } from '../../../editorial'
import type { User } from '../../../payload-types'
import { AppError, clockOf, readEnv } from '../../../platform'
import { assemble } from '../../domain/mail-parts'
import { mailFor, type ReaderProfile, withoutReader } from '../../domain/preview/reader-profile'
import { rowsOf } from '../rows-of'
import { partsOf } from './parts-of'

const staff = ['admin', 'editor', 'reviewer', 'author']

/**
 * Sends an issue's mail to named people of the desk, marked as a test, with links that are nobody's. It never touches
 * the ledger of readers; the trail says to whom it went.
 * @throws AppError `bad-recipient` (422) before anything is sent, `not-sent` (502)
 */
export const testSend = async ({
  req,
  id,
  to,
  profile,
}: {
  req: PayloadRequest
  id: string
  /** Accounts of this desk. */
  to: readonly string[]
  profile: ReaderProfile
}): Promise<{ sent: number }> => {
  const { payload } = req
  const { parts, approved } = await partsOf(req, id, clockOf(payload))
  const found = (await rowsOf(req, 'users', { or: to.map((one) => ({ id: { equals: one } })) })) as unknown as User[]
  const people = found.filter(({ roles }) => roles?.some((role) => staff.includes(role)))
  if (people.length < new Set(to).size) {
    throw new AppError('bad-recipient', 'A test goes to people of this desk alone, chosen from its accounts.', 422)
  }
  const { variant, items } = mailFor(parts, profile)
  const mail = assemble(parts, variant, items)
  const { html, text } = withoutReader(mail, readEnv().SITE_URL)
  for (const { name, email } of people) {
    const receipt = (await payload.sendEmail({
      to: { name, address: email },
      from: { name: parts.from.name, address: parts.from.address },
      ...(parts.replyTo ? { replyTo: parts.replyTo } : {}),
      subject: `[TEST] ${mail.subject}`,
      html,
      text,
      textEncoding: 'base64',
      attachments: parts.attachments.map(({ filename, contentType, base64 }) => ({
        filename,
        contentType,
        content: Buffer.from(base64, 'base64'),
      })),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })) as { sent?: boolean } | undefined
    if (receipt?.sent === false) {
      throw new AppError('not-sent', 'No mail server is set (SMTP_URL), so nothing was sent.', 502)
    }
  }
  const after = { to: people.map((person) => `user:${person.id}`), variant, approved }
  await appendTrail({
    req,
    actor: trailActor(req),
    verb: 'test-send',
    collectionSlug: 'issues',
    documentId: id,
    after,
  })
  return { sent: people.length }
}
