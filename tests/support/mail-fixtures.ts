import type { ChangeView } from '../../src/newsletter/domain/render/change-items'
import type { MailPicture, MailRecords, Resolved } from '../../src/newsletter/domain/render/context'
import type { EventView } from '../../src/newsletter/domain/render/event-items'
import type { MailInput } from '../../src/newsletter/domain/render/mail'
import { dark, light } from '../../src/platform/look/tokens'

const origin = 'https://journal.example'
const pictureOf = (id: string): MailPicture => ({
  src: `${origin}/api/media/file/${id}.jpg`,
  alt: `What ${id} shows`,
  width: 1200,
  height: 800,
  credit: 'Desk, CC BY 4.0',
})

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
export const para = (...children: object[]) => ({ type: 'paragraph', children })
const item = (...children: object[]) => ({ type: 'listitem', children })
const list = (listType: string, ...children: object[]) => ({ type: 'list', listType, start: 1, children })
export const block = (blockType: string, fields: object = {}) => ({ type: 'block', fields: { blockType, ...fields } })
export const bodyOf = (...children: object[]) => ({ root: { type: 'root', children } })

const link = (url: string, words: string) => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [text(words)],
})

/** One of everything a body may hold, with what its blocks show. */
export const wholeBody = (): { body: object; blocks: Map<unknown, Resolved> } => {
  const trials = block('trialTable', { title: 'Trials in Korea' })
  const compared = block('comparisonTable', { title: 'Korea and Japan' })
  const card = block('eventCard', { event: 'e1' })
  const cite = (source: string) => ({ type: 'inlineBlock', fields: { blockType: 'citation', source } })
  const body = bodyOf(
    { type: 'heading', tag: 'h2', children: [text('What changed & why')] },
    para(text('Plain, '), text('strong', 1), text(' and '), text('slanted', 2), cite('s1'), text('.')),
    para(link('https://agency.example/a?b=1&c=2', 'The agency'), { type: 'linebreak' }, link('/trials', 'our tracker')),
    para({
      type: 'link',
      fields: { linkType: 'internal', doc: { relationTo: 'articles', value: 'a1' } },
      children: [text('An article')],
    }),
    list('bullet', item(text('One')), item(text('Two'), list('number', item(text('Within'))))),
    { type: 'quote', children: [text('A line of law.')] },
    { type: 'horizontalrule' },
    block('callout', { tone: 'caution', title: 'Not advice', body: bodyOf(para(text('Ask a doctor.'))) }),
    block('figure', { media: 'm1', caption: 'Two systems.' }),
    block('pullQuote', { text: '데이터가 먼저다', attribution: 'A regulator', lang: 'ko' }),
    block('faq', { title: 'Questions', items: [{ question: 'Is it approved?', answer: 'In Japan.' }] }),
    block('checklist', { title: 'Before you go', audience: 'Patients', items: [{ text: 'Ask for the data' }] }),
    { type: 'heading', tag: 'h2', children: [text('Tables')] },
    trials,
    compared,
    card,
    block('referencesList', { title: 'References' }),
  )
  const blocks = new Map<unknown, Resolved>([
    [
      trials.fields,
      {
        kind: 'trials',
        href: `${origin}/trials?country=KR`,
        rows: [
          { name: 'Alpha: knee', href: `${origin}/trials/alpha`, phase: 'Phase 3', recruitment: '', country: 'Korea' },
        ],
      },
    ],
    [
      compared.fields,
      {
        kind: 'comparison',
        asOf: '2025-08-01',
        href: `${origin}/frameworks/compare?j=KR&j=JP`,
        columns: ['Korea', 'Japan'],
        rows: [
          {
            question: 'Who licenses?',
            cells: [
              { answers: ['MFDS'], disputed: false },
              { answers: ['A', 'B'], disputed: true },
            ],
          },
          {
            question: 'How long?',
            cells: [
              { answers: [], disputed: false },
              { answers: ['7 years'], disputed: false },
            ],
          },
        ],
      },
    ],
    [
      card.fields,
      {
        kind: 'event',
        event: {
          name: 'A meeting',
          href: `${origin}/events/a-meeting`,
          when: 'Thursday 25 September 2025',
          where: 'Songdo Convensia, Incheon',
          summary: 'One day.',
          speakers: ['Kim Minji'],
        },
      },
    ],
  ])
  return { body, blocks }
}

const records = (blocks: Map<unknown, Resolved> = new Map()): MailRecords => ({
  pictures: { m1: pictureOf('m1') },
  sources: { s1: { words: 'Source one (2025)', href: 'https://source.example/1' } },
  links: { 'articles:a1': `${origin}/articles/an-article` },
  blocks,
})

export const change = (n: number, more: Partial<ChangeView> = {}): ChangeView => ({
  key: `change-${n}`,
  field: 'recruitment',
  title: `ALLO-ASC-DFU: diabetic foot ulcer, study ${n}`,
  href: `${origin}/trials/allo-asc-dfu-diabetic-foot-ulcer-${n}`,
  place: 'Korea',
  placeCode: 'KR',
  countries: ['KR'],
  topics: ['stem-cells', 'dermatology'],
  before: 'Recruiting',
  after: 'Active, not recruiting',
  facts: [],
  note: '',
  sources: [{ words: `ClinicalTrials.gov record NCT0${n} (2025)`, href: `https://clinicaltrials.gov/study/NCT0${n}` }],
  ...more,
})

const base = (kind: MailInput['issue']['kind'], issue: Partial<MailInput['issue']> = {}): MailInput => ({
  issue: {
    kind,
    title: 'Trials in August',
    subject: 'What changed in August',
    preheader: 'Two approvals and a halted study',
    slug: 'trials-in-august',
    language: 'en',
    promotional: false,
    body: null,
    ...issue,
  },
  site: { title: 'Imprimatur', origin },
  look: { light, dark },
  sender: { name: 'Imprimatur desk', address: 'desk@journal.example', replyTo: 'editor@journal.example' },
  postalAddress: '12 Press Street\nSeoul 04524, Korea',
  footers: [],
  records: records(),
  changes: [],
  event: null,
  attachments: [],
})

export const roundup = (changes: readonly ChangeView[], issue: Partial<MailInput['issue']> = {}): MailInput => ({
  ...base('roundup', issue),
  changes,
})

export const letter = (issue: Partial<MailInput['issue']> = {}): MailInput => {
  const { body, blocks } = wholeBody()
  return { ...base('editorial', { body, ...issue }), records: records(blocks) }
}

export const eventView = (more: Partial<EventView> = {}): EventView => ({
  name: 'Cell & Gene Therapy East Asia 2025',
  href: `${origin}/events/cell-gene-therapy-east-asia-2025`,
  calendarHref: `${origin}/events/cell-gene-therapy-east-asia-2025/calendar.ics`,
  status: 'scheduled',
  when: 'Thursday 25 September 2025 (Asia/Seoul, GMT+9)',
  where: ['Songdo Convensia', 'Incheon', 'Korea'],
  summary: 'A one-day conference.',
  registrationUrl: 'https://register.example/cgt',
  registerBy: '',
  speakers: [
    {
      key: 'p1',
      name: 'Minji Kim',
      native: [{ lang: 'ko', text: '김민지' }],
      role: 'Keynote',
      title: 'Director',
      affiliation: 'Alpha Bio',
      session: 'Opening',
      photo: pictureOf('p1'),
    },
    { key: 'p2', name: 'Ken Sato', native: [], role: '', title: '', affiliation: '', session: '', photo: null },
  ],
  agenda: [{ time: '09:00–10:00', title: 'Opening', room: 'Hall A', speakers: 'Minji Kim' }],
  ...more,
})

export const promotion = (more: Partial<EventView> = {}, issue: Partial<MailInput['issue']> = {}): MailInput => ({
  ...base('event-promotion', { promotional: true, title: 'Meet us in Incheon', ...issue }),
  event: eventView(more),
})
