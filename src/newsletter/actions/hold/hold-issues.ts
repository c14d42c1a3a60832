import type { PayloadRequest } from 'payload'
import { type AlsoOn, holdApproved } from '../../../editorial'
import type { Issue } from '../../../payload-types'
import { idOf } from '../../domain/id-of'
import type { MailParts } from '../../domain/mail-parts'
import { takenBy } from '../compile/keep-changes'
import { type Row, rowsOf } from '../rows-of'
import { workingCopy } from '../working-copy'

type Shown = { slug: string; id: string }

/** Whether an issue's mail tells of a record: as a change, as its event or speaker, or in a block of its text. */
const shows = async (req: PayloadRequest, workflow: Row, issue: Issue, { slug, id }: Shown): Promise<boolean> => {
  if (slug === 'events' && issue.kind === 'event-promotion' && idOf(issue.event) === id) return true
  // An id is in no text but where the record is meant.
  if (JSON.stringify(issue.body ?? null).includes(`"${id}"`)) return true
  if (issue.kind === 'roundup') {
    const taken = await takenBy(req, issue.id)
    return taken.some((row) => row.collectionSlug === slug && row.documentId === id)
  }
  if (slug !== 'speakers') return false
  const [kept] = await rowsOf(req, 'mail-parts', { snapshot: { equals: workflow.approvedSnapshot } })
  return Boolean((kept?.parts as MailParts | undefined)?.items.some(({ key }) => key === id))
}

/**
 * Takes back the approval of every issue that is signed off, not yet sent, and shows this record: in the transaction of
 * what changed it, so that no mail goes out that was known to be wrong. The desk is told by the usual notice.
 */
export const holdIssuesShowing = async (req: PayloadRequest, shown: Shown, why: string): Promise<void> => {
  const waiting = await rowsOf(req, 'workflows', {
    and: [{ collectionSlug: { equals: 'issues' } }, { stage: { in: ['approved', 'scheduled'] } }],
  })
  for (const workflow of waiting) {
    const id = String(workflow.documentId)
    const issue = await workingCopy(req, id)
    if (issue && (await shows(req, workflow, issue, shown))) await holdApproved({ req, slug: 'issues', id, why })
  }
}

const gone = 'A record this issue shows was taken from its readers.'

/** For records that issues show as they stand: a publication of one that is live already changes what a mail would say. */
export const holdsIssues: AlsoOn = {
  publish: async ({ req, slug, id, live }) => {
    if (live) await holdIssuesShowing(req, { slug, id }, 'A record this issue shows was changed for its readers.')
    return undefined
  },
  unpublish: async ({ req, slug, id }) => {
    await holdIssuesShowing(req, { slug, id }, gone)
    return undefined
  },
  archive: async ({ req, slug, id }) => {
    await holdIssuesShowing(req, { slug, id }, gone)
    return undefined
  },
}
