import type { Where } from 'payload'
import type { ReviewTab } from '../domain/review-list'

type Asked = {
  userId: string
  roles: readonly string[]
  fourEyes: boolean
  /** Rows this person has signed as they stand; they wait for somebody else. */
  signed: readonly string[]
  now: Date
  scope: Where
}

export const signs = (roles: readonly string[]): boolean =>
  roles.some((role) => ['admin', 'editor', 'reviewer'].includes(role))

const inReview: Where = { stage: { equals: 'in-review' } }
const ofDocuments: Where = { do: { in: ['publish', 'unpublish'] } }

/** A list of ids kept as JSON, asked by its text: an id stands in no other, and both databases can answer it. */
const editedBy = (userId: string): Where => ({ editorsSinceApproval: { like: userId } })
const notEditedBy = (userId: string): Where => ({
  or: [
    // Payload adds the wildcards of `not_like` on MongoDB and leaves them out on SQLite.
    {
      and: [{ editorsSinceApproval: { not_like: userId } }, { editorsSinceApproval: { not_like: `%${userId}%` } }],
    },
    { editorsSinceApproval: { exists: false } },
  ],
})

/**
 * What waits for this person: what came back to those who wrote it, what they may sign, and to editors what is signed
 * and has no time yet.
 */
const mine = ({ userId, roles, fourEyes, signed }: Asked): Where => {
  const has = (...wanted: string[]) => roles.some((role) => wanted.includes(role))
  const cameBack: Where = { and: [{ stage: { equals: 'changes-requested' } }, editedBy(userId)] }
  const toSign: Where = {
    and: [
      inReview,
      ...(fourEyes ? [notEditedBy(userId)] : []),
      ...(signed.length ? [{ id: { not_in: [...signed] } }] : []),
    ],
  }
  return {
    or: [
      cameBack,
      ...(signs(roles) ? [toSign] : []),
      ...(has('admin', 'editor') ? [{ stage: { equals: 'approved' } }] : []),
    ],
  }
}

const conditions: Record<ReviewTab, (asked: Asked) => Where> = {
  mine,
  waiting: () => inReview,
  overdue: ({ now }) => ({ and: [inReview, { due: { less_than: now.toISOString() } }] }),
  scheduled: () => ({ and: [{ state: { equals: 'open' } }, ofDocuments] }),
  failed: () => ({ and: [{ state: { in: ['failed', 'held'] } }, ofDocuments] }),
}

export const ledgerOf = (tab: ReviewTab): 'workflows' | 'schedules' =>
  tab === 'scheduled' || tab === 'failed' ? 'schedules' : 'workflows'

/** What is most pressing first. Rows without a day (signed, or sent back) come before those that have one. */
export const orderOf = (tab: ReviewTab): string[] =>
  tab === 'scheduled' ? ['dueAt', 'id'] : tab === 'failed' ? ['-dueAt', 'id'] : ['due', 'updatedAt', 'id']

export const whereOf = (tab: ReviewTab, asked: Asked): Where => ({ and: [conditions[tab](asked), asked.scope] })
