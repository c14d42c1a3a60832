import type { PayloadRequest } from 'payload'
import { type AlsoOn, holdApproved } from '../../../editorial'
import type { Issue } from '../../../payload-types'
import type { PublicChange } from '../../../platform'
import { mayShow } from '../../domain/hold/may-show'
import { idOf } from '../../domain/id-of'
import { takenBy } from '../compile/keep-changes'
import { type Row, rowsOf } from '../rows-of'
import { workingCopy } from '../working-copy'
import { approvedParts, compareShown } from './approved-parts'

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
  const parts = await approvedParts(req, workflow)
  return Boolean(parts?.items.some(({ key }) => key === id))
}

type Concerned = (workflow: Row, issue: Issue) => Promise<boolean>

/** Takes back the approval of the issues that are signed off, not yet sent, and concerned. */
const hold = async (req: PayloadRequest, concerned: Concerned, why: string): Promise<void> => {
  const waiting = await rowsOf(req, 'workflows', {
    and: [{ collectionSlug: { equals: 'issues' } }, { stage: { in: ['approved', 'scheduled'] } }],
  })
  for (const workflow of waiting) {
    const id = String(workflow.documentId)
    const issue = await workingCopy(req, id)
    if (issue && (await concerned(workflow, issue))) await holdApproved({ req, slug: 'issues', id, why })
  }
}

/**
 * Takes back the approval of every issue that is signed off, not yet sent, and shows this record: in the transaction of
 * what changed it, so that no mail goes out that was known to be wrong. The desk is told by the usual notice.
 */
export const holdIssuesShowing = (req: PayloadRequest, shown: Shown, why: string): Promise<void> =>
  hold(req, (workflow, issue) => shows(req, workflow, issue, shown), why)

/**
 * The same for every record a mail may show in passing (a company in a table, a source, a finding, a portrait), however
 * it changed: after any change that readers see, what waiting mails would say is read again and compared.
 */
export const holdOutdatedIssues = ({ req, slug, id }: PublicChange): Promise<void> =>
  hold(
    req,
    async (workflow, issue) => {
      if (!mayShow(issue, { slug, id })) return false
      const parts = await approvedParts(req, workflow)
      // What cannot be compared is not let go out on: something that it may show has changed.
      return parts !== null && (await compareShown(req, issue, parts)) !== 'same'
    },
    'What this issue shows of other records was changed for its readers.',
  )

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
