import { describe, expect, it } from 'vitest'
import { type CanonicalField, canonicalDocument, canonicalValue } from '../../../../src/editorial/domain/canonical'

const fields: CanonicalField[] = [
  { type: 'text', name: 'title' },
  { type: 'checkbox', name: 'featured' },
  { type: 'date', name: 'day' },
  { type: 'relationship', name: 'owner', relationTo: 'users', access: { read: () => false } },
  { type: 'relationship', name: 'about', relationTo: ['trials', 'therapies'] },
  { type: 'upload', name: 'hero', relationTo: 'media' },
  { type: 'ui', name: 'button' },
  { type: 'join', name: 'trials' },
  {
    type: 'tabs',
    tabs: [
      { type: '', name: 'seo', fields: [{ type: 'text', name: 'title' }] } as CanonicalField,
      { type: '', fields: [{ type: 'array', name: 'faqs', fields: [{ type: 'text', name: 'question' }] }] },
    ],
  },
  { type: 'number', name: 'revision' },
]

const document = {
  id: 'a1',
  title: 'Trials',
  day: '2025-08-20T09:00:00+09:00',
  owner: 'u1',
  about: { relationTo: 'trials', value: { id: 't1', title: 'populated' } },
  hero: { id: 'm1', alt: 'populated' },
  seo: { title: 'For search' },
  faqs: [{ id: 'row-1', question: 'Why?' }],
  revision: 7,
  updatedAt: '2025-08-20T00:00:00.000Z',
}

describe('the canonical form of a document', () => {
  it('holds what readers can see: relations by id, instants in UTC, no row ids, no bookkeeping', () => {
    expect(canonicalDocument(fields, document)).toEqual({
      title: 'Trials',
      day: '2025-08-20T00:00:00.000Z',
      about: { relationTo: 'trials', value: 't1' },
      hero: 'm1',
      seo: { title: 'For search' },
      faqs: [{ question: 'Why?' }],
    })
  })

  it('is the same whatever the order of keys, and whether relations are populated or not', () => {
    const again = { ...document, hero: 'm1', about: { value: 't1', relationTo: 'trials' } }
    const turned = Object.fromEntries(Object.entries(again).reverse())
    expect(JSON.stringify(canonicalDocument(fields, turned))).toBe(JSON.stringify(canonicalDocument(fields, document)))
  })

  it('does not change for a new column, a new revision or the desk’s own notes', () => {
    const later = { ...document, featured: false, revision: 8, owner: 'u2', updatedAt: 'later', hero: 'm1' }
    expect(canonicalDocument(fields, later)).toEqual(canonicalDocument(fields, document))
  })

  it.each([
    ['a word', { title: 'Trial' }],
    ['a picture', { hero: 'm2' }],
    ['a mark', { featured: true }],
    ['the order of rows', { faqs: [{ question: 'How?' }, { question: 'Why?' }] }],
    ['a removed text', { seo: { title: '' } }],
  ])('changes with %s', (_, change) => {
    expect(canonicalDocument(fields, { ...document, ...change })).not.toEqual(canonicalDocument(fields, document))
  })

  it('keeps the places of a list, and numbers that are nought', () => {
    expect(canonicalValue({ list: ['', 'b'], count: 0, gone: null, none: {} })).toEqual({ list: [null, 'b'], count: 0 })
  })
})
