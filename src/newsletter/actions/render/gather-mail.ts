import type { PayloadRequest } from 'payload'
import { citedSources, figuresOf, walkText } from '../../../editorial'
import type { Issue, Mail } from '../../../payload-types'
import { readEnv } from '../../../platform'
import { dark, light } from '../../../platform/look/tokens'
import { idOf } from '../../domain/id-of'
import { promotionalOf } from '../../domain/issue-rules'
import type { MailRecords } from '../../domain/render/context'
import type { MailInput, ShownRecords } from '../../domain/render/mail'
import type { Sender } from '../../domain/render/shell'
import { CannotRender } from '../../domain/render/text'
import { publicById } from '../rows-of'
import { pageOf, pageSlugs } from './addresses'
import { gatherBlocks } from './gather-blocks'
import { gatherChanges } from './gather-changes'
import { gatherEvent } from './gather-event'
import { gatherPictures } from './gather-pictures'
import { gatherSources } from './gather-sources'

const linksOf = async (req: PayloadRequest, body: unknown, origin: string): Promise<Record<string, string>> => {
  const wanted = [...walkText(body)].flatMap(({ fields }) => {
    const doc = fields?.linkType === 'internal' ? (fields.doc as { relationTo?: string; value?: unknown } | null) : null
    return doc?.relationTo && idOf(doc.value) ? [{ slug: doc.relationTo, id: idOf(doc.value) }] : []
  })
  const links: Record<string, string> = {}
  for (const slug of pageSlugs) {
    const ids = wanted.flatMap((one) => (one.slug === slug ? one.id : []))
    for (const [id, row] of await publicById(req, slug as 'articles', ids)) {
      links[`${slug}:${id}`] = pageOf(origin, slug, row.slug)
    }
  }
  return links
}

/** The identity an issue is sent under: the one it names, or the desk's first. */
const senderOf = (mail: Mail, named: string): Sender => {
  const senders = mail.senders ?? []
  const found = named ? senders.find(({ name, address }) => name === named || address === named) : senders[0]
  if (found) return { name: found.name, address: found.address, replyTo: found.replyTo ?? null }
  throw new CannotRender(
    named
      ? `Sender: “${named}” is not one of the senders in the mail settings.`
      : 'Sender: the mail settings name no sender yet.',
  )
}

type Gathering = {
  req: PayloadRequest
  /** The copy to be rendered: relations by id. */
  issue: Issue
  now: Date
}

/** Reads what an issue's mails tell of other records, in the caller's transaction and as readers see them. */
export const gatherShown = async ({ req, issue, now }: Gathering): Promise<ShownRecords> => {
  const origin = readEnv().SITE_URL
  const { language, kind, body } = issue
  const figures = figuresOf(body).flatMap(({ media }) => media ?? [])
  const records: MailRecords = {
    pictures: await gatherPictures(req, origin, figures),
    sources: await gatherSources(req, citedSources(body)),
    links: await linksOf(req, body, origin),
    blocks: await gatherBlocks({ req, body, language, origin, today: now.toISOString().slice(0, 10) }),
  }
  const chosen = (issue.changes ?? []).map(({ change, note }) => ({ change: idOf(change), note: note?.trim() ?? '' }))
  const eventId = kind === 'event-promotion' ? idOf(issue.event) : ''
  const event = eventId ? await gatherEvent(req, { id: eventId, language, origin, now }) : null
  return {
    records,
    changes: kind === 'roundup' ? await gatherChanges(req, { chosen, language, origin }) : [],
    event: event?.view ?? null,
    attachments: event?.attachments ?? [],
  }
}

/**
 * Reads everything an issue's mails are made of, in the caller's transaction and as readers see it now.
 * @throws CannotRender with a sentence for the desk
 */
export const gatherMail = async (gathering: Gathering): Promise<MailInput> => {
  const { req, issue } = gathering
  const { payload } = req
  const site = await payload.findGlobal({ slug: 'site', depth: 0, overrideAccess: true, req })
  const mail = await payload.findGlobal({ slug: 'mail', depth: 0, overrideAccess: true, req })
  return {
    issue: {
      kind: issue.kind,
      title: issue.title,
      subject: issue.subject,
      preheader: issue.preheader ?? '',
      slug: issue.slug,
      language: issue.language,
      promotional: promotionalOf(issue),
      update: issue.kind === 'event-promotion' && Boolean(issue.updateOf),
      body: issue.body,
    },
    site: { title: site.title, origin: readEnv().SITE_URL },
    look: { light, dark },
    sender: senderOf(mail, issue.sender?.trim() ?? ''),
    postalAddress: mail.postalAddress?.trim() ?? '',
    footers: mail.footers ?? [],
    ...(await gatherShown(gathering)),
  }
}
