import { describe, expect, it } from 'vitest'
import { repointed } from '../../../../src/editorial/domain/repoint'
import type { FieldShape } from '../../../../src/editorial/domain/used-records'

const fields: FieldShape[] = [
  {
    type: 'tabs',
    tabs: [
      {
        type: 'tab',
        fields: [
          { type: 'text', name: 'title' },
          { type: 'row', fields: [{ type: 'upload', name: 'hero', relationTo: 'media' }] },
          { type: 'relationship', name: 'references', relationTo: 'sources' },
          { type: 'relationship', name: 'company', relationTo: 'companies' },
          { type: 'richText', name: 'body' },
          { type: 'group', name: 'seo', fields: [{ type: 'upload', name: 'image', relationTo: 'media' }] },
          {
            type: 'array',
            name: 'rows',
            fields: [
              { type: 'text', name: 'label' },
              { type: 'relationship', name: 'sources', relationTo: 'sources' },
              { type: 'richText', name: 'text' },
            ],
          },
        ],
      },
    ],
  },
]

const block = (blockType: string, more: object) => ({ type: 'block', fields: { blockType, ...more } })
const cite = (source: unknown) => ({ type: 'inlineBlock', fields: { blockType: 'citation', source } })
const text = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })

const picture = { slug: 'media', from: 'old', to: 'new' } as const
const source = { slug: 'sources', from: 'old', to: 'new' } as const

describe('a record in place of another', () => {
  it('is put in wherever a picture is named, and nothing else is touched', () => {
    const body = text(paragraph(cite('old')), block('figure', { media: 'old', caption: 'c' }))
    const data = {
      title: 'old',
      hero: 'old',
      company: 'old',
      references: ['old'],
      seo: { image: 'old', title: 't' },
      body,
    }
    expect(repointed(fields, data, picture)).toEqual({
      hero: 'new',
      seo: { image: 'new', title: 't' },
      body: text(paragraph(cite('old')), block('figure', { media: 'new', caption: 'c' })),
    })
    expect(body.root.children[1], 'what was given stays as it is').toEqual(
      block('figure', { media: 'old', caption: 'c' }),
    )
  })

  it('is put in wherever a source is cited: in texts, in texts within blocks, in rows', () => {
    const callout = (id: string) => block('callout', { body: text(paragraph(cite(id))) })
    const rows = (id: string) => [
      { id: 'r1', label: 'One', sources: [id, 'b'], text: text(paragraph(cite(id))) },
      { id: 'r2', label: 'Two', sources: ['b'] },
    ]
    const data = {
      body: text(paragraph(cite({ id: 'old' })), callout('old')),
      rows: rows('old'),
      references: ['a', 'old'],
    }
    expect(repointed(fields, data, source)).toEqual({
      body: text(paragraph(cite('new')), callout('new')),
      rows: rows('new'),
      references: ['a', 'new'],
    })
  })

  it('stands once where both were named', () => {
    expect(repointed(fields, { references: ['new', 'a', 'old'] }, source)).toEqual({ references: ['new', 'a'] })
  })

  it('changes nothing where the old one is not named', () => {
    const data = { hero: 'other', references: [], body: text(), rows: null, seo: {} }
    expect(repointed(fields, data, picture)).toEqual({})
    expect(repointed(fields, data, source)).toEqual({})
  })
})
