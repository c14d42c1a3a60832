import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodyText, smallText } from '../../../collections/shared/text-rules'
import {
  checkCorrections,
  checkCsl,
  checkRichText,
  isDoi,
  normaliseDoi,
  referencesInOrder,
  usedRecords,
} from '../../../src/editorial'

const root = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const cite = (source: unknown) => ({ type: 'inlineBlock', fields: { blockType: 'citation', source } })
const link = (url: string) => ({ type: 'link', fields: { linkType: 'custom', url }, children: [] })
const said = (value: unknown, allowed = bodyText) =>
  checkRichText(value, { path: 'body', label: 'Text', allowed, nested: smallText })
    .map(({ message }) => message)
    .join()

describe('a text', () => {
  it('holds what its editor offers and nothing else', () => {
    expect(said(root(paragraph({ type: 'text', text: 'x' }), { type: 'heading', tag: 'h2', children: [] }))).toBe('')
    expect(said(root({ type: 'iframe' }))).toContain('iframe')
    expect(said(root({ type: 'heading', tag: 'h1', children: [] }))).toContain('h2, h3, h4')
    expect(said(root({ type: 'block', fields: { blockType: 'script' } }))).toContain('script')
    expect(said(root({ type: 'block', fields: { blockType: 'figure' } }), smallText)).toContain('figure')
    const callout = { type: 'block', fields: { blockType: 'callout', body: root({ type: 'horizontalrule' }) } }
    expect(said(root(callout))).toContain('horizontalrule')
  })
  it('links to the web, to mail and to this site', () => {
    for (const url of ['https://example.org', 'mailto:a@example.org', '/trials', '#top'])
      expect(said(root(link(url)))).toBe('')
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', ' javascript:x', ''])
      expect(said(root(link(url)))).not.toBe('')
  })
  it('orders its references by first citation and keeps the others after them', () => {
    expect(referencesInOrder(root(paragraph(cite('b'), cite({ id: 'a' }), cite('b'))), ['c', 'a'])).toEqual([
      'b',
      'a',
      'c',
    ])
  })
})

it('corrections readers have seen stay as they are', () => {
  const first = { kind: 'correction', at: '2025-01-01T00:00:00Z', note: 'One' }
  expect(checkCorrections([{ ...first, at: '2025-01-01T00:00:00.000Z' }, { note: 'Two' }], [first])).toEqual([])
  expect(checkCorrections([], [first])[0]?.path).toBe('corrections')
  expect(checkCorrections([{ ...first, note: 'Changed' }], [first])[0]?.path).toBe('corrections.0.note')
})

describe('a source', () => {
  it('is CSL-JSON, as every source of the archive is', () => {
    const archive = JSON.parse(readFileSync('src/cli/archive/data/sources.json', 'utf8')) as { csl: unknown }[]
    expect(archive.flatMap(({ csl }) => checkCsl(csl))).toEqual([])
    expect(checkCsl({ id: 'a', type: 'blog' })[0]?.message).toContain('type must be')
    expect(checkCsl({ id: 'a', type: 'book', custom: { x: 1 }, mine: 1 })[0]?.message).toContain('“mine”')
    expect(checkCsl({ type: 'book' })[0]?.message).toContain('id')
  })
  it('has its DOI in one form', () => {
    expect(normaliseDoi(' https://doi.org/10.1016/J.RETH.2025.06.006 ')).toBe('10.1016/j.reth.2025.06.006')
    expect([isDoi('10.1016/j.reth.2025.06.006'), isDoi('10.1/x'), isDoi('reth')]).toEqual([true, false, false])
  })
})

it('pictures and sources are found wherever a document shows them', () => {
  const fields = [
    {
      type: 'tabs',
      tabs: [
        { type: 'tab', fields: [{ type: 'upload', name: 'hero', relationTo: 'media' }] },
        { type: 'tab', name: 'seo', fields: [{ type: 'upload', name: 'image', relationTo: 'media' }] },
      ],
    },
    { type: 'richText', name: 'body' },
    { type: 'array', name: 'rows', fields: [{ type: 'relationship', name: 'sources', relationTo: 'sources' }] },
    { type: 'relationship', name: 'user', relationTo: 'users' },
  ]
  const body = root({ type: 'block', fields: { blockType: 'figure', media: 'm3' } }, paragraph(cite('s1')))
  const data = { hero: { id: 'm1' }, seo: { image: 'm2' }, body, rows: [{ sources: ['s1', 's2'] }], user: 'u' }
  expect(usedRecords(fields, data).map(({ slug, id }) => `${slug}/${id}`)).toEqual([
    'media/m1',
    'media/m2',
    'media/m3',
    'sources/s1',
    'sources/s2',
  ])
})
