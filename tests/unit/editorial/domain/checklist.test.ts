import { describe, expect, it } from 'vitest'
import {
  type ChecklistField,
  linkedDocuments,
  missingFields,
  overdueReviews,
  reviewIsOverdue,
} from '../../../../src/editorial/domain/checklist'

const fields: ChecklistField[] = [
  { type: 'text', name: 'title', label: 'Headline', required: true },
  { type: 'textarea', name: 'disclosures', required: true },
  { type: 'text', name: 'endsAt', required: true, admin: { condition: () => true } },
  { type: 'ui', name: 'button', required: true },
  {
    type: 'tabs',
    tabs: [
      {
        type: 'tab',
        fields: [
          {
            type: 'array',
            name: 'faqs',
            label: 'FAQ',
            fields: [{ type: 'text', name: 'question', required: true }],
          },
        ],
      },
    ],
  },
]

describe('required fields', () => {
  it('are named one by one, inner rows by their place', () => {
    expect(missingFields(fields, { title: '', faqs: [{ question: 'Why?' }, {}] })).toEqual([
      'Headline is missing.',
      'Disclosures is missing.',
      'FAQ 2: Question is missing.',
    ])
  })

  it('are all there in a whole document', () => {
    expect(missingFields(fields, { title: 'A', disclosures: 'None declared.', faqs: [] })).toEqual([])
  })
})

describe('links of a text', () => {
  const node = (more: object) => ({ type: 'link', version: 1, ...more })
  const text = {
    root: {
      type: 'root',
      children: [
        node({ fields: { linkType: 'internal', doc: { relationTo: 'trials', value: { id: 't1' } } } }),
        node({ fields: { linkType: 'internal', doc: { relationTo: 'trials', value: 't1' } } }),
        node({ fields: { linkType: 'custom', url: 'https://example.com' } }),
        node({ type: 'block', fields: { blockType: 'eventCard', event: 'e1' } }),
      ],
    },
  }

  it('lead to documents of this site, each told once', () => {
    expect(linkedDocuments(text)).toEqual([
      { slug: 'trials', id: 't1' },
      { slug: 'events', id: 'e1' },
    ])
  })
})

describe('the day of review', () => {
  const on = (day: string) => new Date(`${day}T12:00:00Z`)

  it('passes with its last moment, whole months and years by their end', () => {
    expect(reviewIsOverdue('2026-03-31', on('2026-03-31'))).toBe(false)
    expect(reviewIsOverdue('2026-03-31', on('2026-04-01'))).toBe(true)
    expect(reviewIsOverdue('2026-03', on('2026-03-31'))).toBe(false)
    expect(reviewIsOverdue('2026-03', on('2026-04-01'))).toBe(true)
    expect(reviewIsOverdue('2026', on('2026-12-31'))).toBe(false)
    expect(reviewIsOverdue('2026', on('2027-01-01'))).toBe(true)
  })

  it('is asked of the document and of every row that names one', () => {
    const findings = [{ reviewBy: '2026-03' }, { reviewBy: '2027' }, { reviewBy: null }, { reviewBy: '2025' }, null]
    expect(overdueReviews({ reviewBy: '2026-03-31', findings, tags: ['a'] }, on('2026-04-01'))).toEqual([
      'The day by which this was to be looked at again has passed. Look, and set a new one.',
      'Findings 1, 4: the day to look at this again has passed. Look, and set a new one.',
    ])
    expect(overdueReviews({ reviewBy: '2026-04', findings }, on('2024-01-01'))).toEqual([])
  })

  it('is asked of nobody where none is set', () => {
    expect(reviewIsOverdue(null, on('2026-01-01'))).toBe(false)
    expect(reviewIsOverdue('soon', on('2026-01-01'))).toBe(false)
  })
})
