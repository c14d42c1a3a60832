/**
 * Who may do what, said a second time and on purpose: a change of collections/access-table.ts has to be meant here too.
 *
 * A admin · E editor · R reviewer · W author · O organiser · P the public, not signed in. An empty cell: nobody.
 * `null`: the collection has no such thing. `Own`: the document is that person's by the collection's rule.
 */
export type Column =
  | 'create'
  | 'createOwn'
  | 'readPublished'
  | 'readDraft'
  | 'readOwnDraft'
  | 'update'
  | 'updateOwn'
  | 'announce'
  | 'delete'
  | 'deleteOwn'
  | 'versions'

export type ExpectedRow = Record<Column, string | null>

const row = (cells: ExpectedRow): ExpectedRow => cells

const written = row({
  create: 'AEW',
  createOwn: null,
  readPublished: 'AERWOP',
  readDraft: 'AERW',
  readOwnDraft: 'AERW',
  update: 'AE',
  updateOwn: 'AEW',
  announce: null,
  delete: 'AE',
  deleteOwn: 'AE',
  versions: 'AERW',
})

export const expected = {
  articles: written,
  trials: written,
  therapies: written,
  milestones: written,
  companies: written,
  frameworks: written,
  events: row({ ...written, create: 'AE', readOwnDraft: 'AERWO', updateOwn: 'AEO' }),
  speakers: row({ ...written, readOwnDraft: 'AERWO', updateOwn: 'AEWO' }),
  issues: row({ ...written, create: 'AE', readPublished: 'AERW', updateOwn: 'AE' }),
  appearances: row({
    create: 'AE',
    createOwn: 'AEO',
    readPublished: 'AERWOP',
    readDraft: 'AERW',
    readOwnDraft: 'AERWO',
    update: 'AE',
    updateOwn: 'AEO',
    announce: 'AE',
    delete: 'AE',
    deleteOwn: 'AE',
    versions: null,
  }),
  sources: row({
    create: 'AEW',
    createOwn: null,
    readPublished: 'AERWOP',
    readDraft: 'AERWOP',
    readOwnDraft: 'AERWOP',
    update: 'AE',
    updateOwn: 'AEW',
    announce: null,
    delete: 'AE',
    deleteOwn: 'AE',
    versions: null,
  }),
  dimensions: row({
    create: 'AE',
    createOwn: null,
    readPublished: 'AERWOP',
    readDraft: 'AERWOP',
    readOwnDraft: null,
    update: 'AE',
    updateOwn: null,
    announce: null,
    delete: 'AE',
    deleteOwn: null,
    versions: null,
  }),
  media: row({
    create: 'AEWO',
    createOwn: null,
    readPublished: 'AERWOP',
    readDraft: 'AERW',
    readOwnDraft: 'AERWO',
    update: 'AE',
    updateOwn: 'AEWO',
    announce: null,
    delete: 'AE',
    deleteOwn: 'AEWO',
    versions: null,
  }),
  users: row({
    create: 'A',
    createOwn: null,
    readPublished: 'AERW',
    readDraft: 'AERW',
    readOwnDraft: 'AERWO',
    update: 'A',
    updateOwn: 'AERWO',
    announce: null,
    delete: 'A',
    deleteOwn: 'A',
    versions: null,
  }),
} satisfies Record<string, ExpectedRow>

/** Rows the system writes: who may look. Nobody creates, changes or deletes one by any door of the API. */
export const expectedReaders = {
  reviews: 'AERW',
  workflows: 'AERW',
  snapshots: 'AERW',
  schedules: 'AERW',
  'trial-changes': 'AERW',
  'speaker-consents': 'AE',
  audit: 'AE',
  subscribers: 'A',
  consents: 'A',
  suppressions: 'A',
  confirmations: 'A',
  'reader-imports': 'A',
  deliveries: 'A',
  dispatches: 'AE',
  'mail-parts': 'AE',
  'mail-rates': 'A',
  'mail-events': 'A',
  clicks: 'A',
  outbox: 'A',
  'public-uses': 'AERW',
  heartbeats: 'A',
} satisfies Record<string, string>

export const expectedGlobals = {
  site: { read: 'AERWOP', update: 'A', versions: 'AE' },
  desk: { read: 'AERW', update: 'A', versions: 'AE' },
  mail: { read: 'AE', update: 'A', versions: 'AE' },
} satisfies Record<string, { read: string; update: string; versions: string }>
