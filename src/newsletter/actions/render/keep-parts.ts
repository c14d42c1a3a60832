import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import { AppError, type Clock } from '../../../platform'
import type { MailParts } from '../../domain/mail-parts'
import { renderMail } from '../../domain/render/mail'
import { CannotRender } from '../../domain/render/text'
import { shownBy, shownHash } from '../hold/shown-hash'
import { rowsOf } from '../rows-of'
import { raiseSequence } from '../updates/raise-sequence'
import { gatherMail } from './gather-mail'

/** Of the parts as they are kept. */
export const partsHash = (parts: MailParts): string =>
  createHash('sha256').update(`imprimatur-mail/${parts.format}\n`).update(JSON.stringify(parts)).digest('hex')

/**
 * Renders an approved issue and keeps what its mails are made of, in the approval's transaction. Nothing of it is
 * rendered again: a deploy, another template or an edit in between alters no mail. Kept once for a snapshot.
 * @param snapshot row of `snapshots` that was approved
 * @returns the hash of the parts
 * @throws AppError `mail-not-rendered` (422)
 */
export const keepParts = async ({
  req,
  id,
  data,
  snapshot,
  clock,
}: {
  req: PayloadRequest
  id: string
  data: Record<string, unknown>
  snapshot: string
  clock: Clock
}): Promise<string> => {
  const [there] = await rowsOf(req, 'mail-parts', { snapshot: { equals: snapshot } })
  if (there) return String(there.hash)
  const issue = { ...data, id } as unknown as Issue
  await raiseSequence(req, issue)
  let parts: MailParts
  try {
    const now = clock.now()
    const input = await gatherMail({ req, issue, now })
    parts = {
      ...renderMail(input),
      shown: { hash: shownHash(input), at: now.toISOString(), by: shownBy(input.site.origin) },
    }
  } catch (error) {
    if (error instanceof CannotRender) throw new AppError('mail-not-rendered', error.message, 422, { cause: error })
    throw error
  }
  const hash = partsHash(parts)
  await req.payload.create({
    collection: 'mail-parts',
    data: { issue: id, snapshot, parts: parts as never, hash, format: parts.format },
    overrideAccess: true,
    depth: 0,
    req,
  })
  return hash
}
