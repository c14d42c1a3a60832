import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import type { MailParts } from '../../domain/mail-parts'
import { rowsOf } from '../rows-of'

/** A calendar file but for the moment it was made at: what it says of the event. */
const calendarOf = (parts: MailParts): string =>
  parts.attachments
    .map(({ base64 }) =>
      Buffer.from(base64, 'base64')
        .toString('utf8')
        .replace(/^DTSTAMP:.*$/m, ''),
    )
    .join('\n')

const speakersIn = (parts: MailParts): string[] =>
  parts.items.filter(({ group }) => group === 'speakers').map(({ key }) => key)

const picturesIn = (parts: MailParts): string[] =>
  parts.items.flatMap(({ html }) => [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src = '']) => src))

/**
 * What speaks against sending a promotion as it was approved: a speaker it shows who is not announced any more, or an
 * event whose place or time readers have since been told otherwise.
 * @param now the mail as it would be rendered of what stands
 */
export const promotionProblems = async (req: PayloadRequest, issue: Issue, now: MailParts): Promise<string[]> => {
  const [row] = await rowsOf(req, 'workflows', {
    and: [{ collectionSlug: { equals: 'issues' } }, { documentId: { equals: issue.id } }],
  })
  if (!row?.approvedSnapshot) return []
  const [kept] = await rowsOf(req, 'mail-parts', { snapshot: { equals: row.approvedSnapshot } })
  if (!kept) return []
  const parts = kept.parts as MailParts
  const announced = new Set(speakersIn(now))
  const problems: string[] = []
  if (speakersIn(parts).some((key) => !announced.has(key))) {
    problems.push('Speakers: one whom the approved mail shows is not announced any more. Open the issue again.')
  }
  const open = new Set(picturesIn(now))
  if (picturesIn(parts).some((src) => !open.has(src))) {
    problems.push('Pictures: one that the approved mail shows is open to readers no more. Open the issue again.')
  }
  if (calendarOf(parts) !== calendarOf(now)) {
    problems.push('Event: its time, place or name changed since this was approved. Open the issue again.')
  }
  return problems
}
