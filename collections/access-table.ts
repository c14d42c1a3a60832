export { type Role, roles } from '../src/platform'

/**
 * Who may do what: the one table. Access functions are derived from it (shared/access.ts) and a test walks all of it
 * over REST on both databases.
 *
 * A cell lists roles. `role:own` narrows to documents that are that person's by the collection's rule in
 * shared/ownership.ts. `anyone` is the public, signed in or not. An empty cell means nobody: such rows are written by
 * the system alone. A person with several roles may do what any of them may.
 */
export type Operation = 'create' | 'readPublished' | 'readDraft' | 'update' | 'delete' | 'versions'
type Row = Record<Operation, string>

const staff = 'admin editor reviewer author'
const desk = 'admin editor'

/** What authors draft and editors publish. */
const editorial: Row = {
  create: 'admin editor author',
  readPublished: 'anyone',
  readDraft: staff,
  update: 'admin editor author:own',
  delete: desk,
  versions: staff,
}

/** Rows the system writes; the desk may look. */
const ledger = (readers: string): Row => ({
  create: '',
  readPublished: readers,
  readDraft: readers,
  update: '',
  delete: '',
  versions: '',
})

/** Reference data without drafts: `readPublished` is reading, `readDraft` the same. */
const reference = (create: string, update: string): Row => ({
  create,
  readPublished: 'anyone',
  readDraft: 'anyone',
  update,
  delete: desk,
  versions: '',
})

export const accessTable = {
  articles: editorial,
  trials: editorial,
  therapies: editorial,
  milestones: editorial,
  companies: editorial,
  frameworks: editorial,
  events: { ...editorial, create: desk, readDraft: `${staff} organiser:own`, update: 'admin editor organiser:own' },
  speakers: { ...editorial, readDraft: `${staff} organiser:own`, update: 'admin editor author:own organiser:own' },
  issues: { ...editorial, create: desk, readPublished: staff, update: desk },

  appearances: {
    create: 'admin editor organiser:own',
    readPublished: 'anyone',
    readDraft: `${staff} organiser:own`,
    update: 'admin editor organiser:own',
    delete: 'admin editor',
    versions: '',
  },
  sources: reference('admin editor author', 'admin editor author:own'),
  dimensions: reference(desk, desk),
  media: {
    create: 'admin editor author organiser',
    readPublished: 'anyone',
    readDraft: `${staff} organiser:own`,
    update: 'admin editor author:own organiser:own',
    delete: 'admin editor author:own organiser:own',
    versions: '',
  },
  users: {
    create: 'admin',
    readPublished: `${staff} organiser:own`,
    readDraft: `${staff} organiser:own`,
    update: 'admin editor:own reviewer:own author:own organiser:own',
    delete: 'admin',
    versions: '',
  },

  reviews: ledger(staff),
  workflows: ledger(staff),
  snapshots: ledger(staff),
  schedules: ledger(staff),
  'trial-changes': ledger(staff),
  'speaker-consents': ledger(desk),
  audit: ledger(desk),
  subscribers: ledger('admin'),
  consents: ledger('admin'),
  suppressions: ledger('admin'),
  confirmations: ledger('admin'),
  'reader-imports': ledger('admin'),
  deliveries: ledger('admin'),
  dispatches: ledger(desk),
  'mail-parts': ledger(desk),
  'mail-rates': ledger('admin'),
  'mail-events': ledger('admin'),
  clicks: ledger('admin'),
  outbox: ledger('admin'),
  'public-uses': ledger(staff),
  heartbeats: ledger('admin'),
  'archive-loads': ledger('admin'),
} satisfies Record<string, Row>

export type TableSlug = keyof typeof accessTable

/** Globals: who may read and who may change them. */
export const globalsTable = {
  site: { read: 'anyone', update: 'admin' },
  desk: { read: staff, update: 'admin' },
  mail: { read: desk, update: 'admin' },
} as const
