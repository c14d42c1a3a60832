import type { PayloadRequest } from 'payload'
import { type Clock, clockOf, readEnv } from '../../../platform'
import { keptParts } from '../../domain/dispatch/decide-candidate'
import { assemble } from '../../domain/mail-parts'
import { mailFor, type ReaderProfile, withoutReader } from '../../domain/preview/reader-profile'
import { composer } from '../dispatch/message'
import { partsOf } from './parts-of'

export type Preview = {
  subject: string
  html: string
  text: string
  /** The message as it would be handed to the mail server, for a reader who does not exist. */
  source: string
  /** Bytes of that message. */
  size: number
  variant: string
  shown: number
  of: number
  nothingLeft: boolean
  approved: boolean
}

/** Nobody: no row has this id, so its links lead nowhere. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** An issue's mail as a chosen reader would get it. */
export const previewIssue = async ({
  req,
  id,
  profile,
  clock = clockOf(req.payload),
}: {
  req: PayloadRequest
  id: string
  profile: ReaderProfile
  clock?: Clock
}): Promise<Preview> => {
  const { parts, approved } = await partsOf(req, id, clock)
  const { SITE_URL: site, BOUNCE_DOMAIN } = readEnv()
  const { variant, items, nothingLeft } = mailFor(parts, profile)
  const mail = assemble(parts, variant, items)
  const bounceDomain = BOUNCE_DOMAIN ?? parts.from.address.split('@').at(-1) ?? 'localhost'
  const compose = composer(parts, { issue: id, site, bounceDomain })
  const { message } = compose(
    {
      id: nobody,
      subscriber: nobody,
      address: 'reader@example.org',
      addressHash: '',
      domain: 'example.org',
      variant,
      parts: keptParts(items, parts.items.length),
      tokenVersion: 0,
      attempts: 0,
    },
    clock.now(),
  )
  return {
    subject: mail.subject,
    ...withoutReader(mail, site),
    source: message.toString('utf8'),
    size: message.length,
    variant,
    shown: items.length,
    of: parts.items.length,
    nothingLeft,
    approved,
  }
}
