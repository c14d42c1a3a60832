import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { namesOneRow } from '../../../../src/platform/claims/names-one-row'

const collection = {
  flattenedFields: [
    { name: 'slug', type: 'text', unique: true },
    { name: 'state', type: 'text' },
  ],
  indexes: [
    { fields: ['collection', 'documentId'], unique: true },
    { fields: ['state', 'dueAt'], unique: false },
  ],
} as unknown as Parameters<typeof namesOneRow>[0]

describe('a condition', () => {
  it.each<Where>([
    { id: { equals: 'a' }, state: { equals: 'due' } },
    { and: [{ id: { equals: 'a' } }, { or: [{ state: { equals: 'due' } }, { state: { equals: 'open' } }] }] },
    { slug: { equals: 'a' } },
    { collection: { equals: 'articles' }, documentId: { equals: 'a' }, revision: { equals: 3 } },
  ])('names one row where it pins a unique key: %j', (where) => {
    expect(namesOneRow(collection, where)).toBe(true)
  })

  it.each<Where>([
    {},
    { state: { equals: 'due' } },
    { id: { in: ['a', 'b'] } },
    { or: [{ id: { equals: 'a' } }, { id: { equals: 'b' } }] },
    { collection: { equals: 'articles' } },
    { state: { equals: 'due' }, dueAt: { equals: 'x' } },
  ])('may match several otherwise: %j', (where) => {
    expect(namesOneRow(collection, where)).toBe(false)
  })
})
