import { describe, expect, it } from 'vitest'
import { compareFields, compareRecords } from '../../../../../src/editorial/domain/difference/compare'
import type { Compared, ComparedField } from '../../../../../src/editorial/domain/difference/model'
import { compareWords } from '../../../../../src/editorial/domain/difference/words'
import { compare, compared, read } from './comparing'

describe('words', () => {
  it('marks what was taken out and what was put in, as one change where only a space is between', () => {
    expect(read(compareWords('Japan approved it in May', 'Japan has refused it in June'))).toBe(
      'Japan -approved-+has refused+ it in -May-+June+',
    )
  })

  it('divides Korean, Japanese and Chinese as their readers do', () => {
    expect(read(compareWords('임상 시험이 시작되었다', '임상 시험이 종료되었다'))).toMatch(/^임상 시험이 -/)
    const japanese = compareWords('厚生労働省は承認した', '厚生労働省は却下した')
    expect(read(japanese)).toBe('厚生労働省は-承認-+却下+した')
  })

  it('says nothing of what is the same, and all of what is new', () => {
    expect(compareWords('', 'New')).toEqual([{ mark: 'added', text: 'New' }])
    expect(compareWords('Old', '')).toEqual([{ mark: 'removed', text: 'Old' }])
  })

  it('of two long texts with nothing in common shows one after the other', () => {
    const many = (word: string) => Array.from({ length: 6_000 }, (_, at) => `${word}${at}`).join(' ')
    expect(compareWords(many('a'), many('b')).map(({ mark }) => mark)).toEqual(['removed', 'added'])
  })
})

describe('fields', () => {
  it('are told in the order of the form, by their labels, through tabs, rows and groups', () => {
    const fields: ComparedField[] = [
      {
        type: 'tabs',
        tabs: [
          { type: 'tab', label: 'Text', fields: [{ type: 'row', fields: [{ name: 'deck', type: 'text' }] }] },
          { type: 'tab', name: 'seo', label: 'Search', fields: [{ name: 'metaTitle', type: 'text' }] },
        ],
      },
      { name: 'title', type: 'text', label: 'Headline' },
    ]
    const found = compare(
      fields,
      { title: 'A', deck: 'One', seo: { metaTitle: 'X' } },
      { title: 'B', deck: 'Two', seo: { metaTitle: 'Y' } },
    )
    expect(found.map(({ path, label }) => [path, label])).toEqual([
      ['deck', ['Deck']],
      ['seo.metaTitle', ['Search', 'Meta title']],
      ['title', ['Headline']],
    ])
  })

  it('choices by what the form calls them, switches, moments and lists', () => {
    const fields: ComparedField[] = [
      {
        name: 'section',
        type: 'select',
        options: [
          { value: 'trials', label: 'Trials' },
          { value: 'law', label: 'Law' },
        ],
      },
      { name: 'promotional', type: 'checkbox' },
      { name: 'startsAt', type: 'date' },
      { name: 'phases', type: 'select' },
    ]
    const found = compare(
      fields,
      { section: 'trials', startsAt: '2026-03-01T00:00:00.000Z', phases: ['PHASE1', 'PHASE2'] },
      { section: 'law', promotional: true, phases: ['PHASE2', 'PHASE3'] },
    )
    expect(found).toMatchObject([
      {
        what: 'items',
        pieces: [
          { mark: 'removed', text: 'Trials' },
          { mark: 'added', text: 'Law' },
        ],
      },
      { what: 'switch', on: true },
      { what: 'moment', before: '2026-03-01T00:00:00.000Z', after: null },
      {
        what: 'items',
        pieces: [
          { mark: 'removed', text: 'PHASE1' },
          { mark: 'same', text: 'PHASE2' },
          { mark: 'added', text: 'PHASE3' },
        ],
      },
    ])
  })

  it('records by what they are called, polymorphic ones too', () => {
    const fields: ComparedField[] = [
      { name: 'hero', type: 'upload', relationTo: 'media' },
      { name: 'about', type: 'relationship', relationTo: ['trials', 'events'] },
    ]
    const found = compare(fields, { hero: 'm1' }, { hero: 'm2', about: [{ relationTo: 'events', value: 'e1' }] })
    expect(found.map((one) => ('pieces' in one ? read(one.pieces) : one.what))).toEqual([
      '-media m1-+media m2+',
      '+events e1+',
    ])
  })

  it('rows: which came, went, moved or changed, and what in them', () => {
    const faqs: ComparedField[] = [
      {
        name: 'faqs',
        type: 'array',
        labels: { singular: 'Question' },
        fields: [
          { name: 'question', type: 'text' },
          { name: 'answer', type: 'text' },
        ],
      },
    ]
    const [a, b, c] = [
      { question: 'Who may join?', answer: 'Ask the sponsor of the trial' },
      { question: 'Where is it held?', answer: 'In Seoul and in Busan' },
      { question: 'When does it end?', answer: 'Nobody has said so far' },
    ]
    const [found] = compare(
      faqs,
      { faqs: [a, b, c] },
      { faqs: [c, a, { ...b, answer: 'In Seoul and in Daegu' }, { question: 'New?', answer: 'Yes' }] },
    )
    if (found?.what !== 'rows') throw new Error('no rows')
    const told = found.rows.map(({ mark, label, moved }) => [label, mark, Boolean(moved)])
    expect(told.filter(([, , moved]) => moved).length).toBeGreaterThan(0)
    expect(told.filter(([, mark]) => mark !== 'same').map(([label, mark]) => [label, mark])).toEqual([
      ['Question 3', 'changed'],
      ['Question 4', 'added'],
    ])
    const inner = (label: string) => found.rows.find((row) => row.label === label)?.inner
    expect(inner('Question 3')).toMatchObject([{ label: ['Answer'], what: 'words' }])
    expect(inner('Question 4')?.map(({ label }) => label)).toEqual([['Question'], ['Answer']])
  })

  it('leave nothing out: what no field is known for, and what no words can show', () => {
    expect(compare([], { old: 'gone' }, { fresh: { a: 1 } }).map(({ path, what }) => [path, what])).toEqual([
      ['old', 'words'],
      ['fresh', 'words'],
    ])
    const twins: Compared = { ...compared, nameOf: () => 'The same name' }
    const fields: ComparedField[] = [{ name: 'hero', type: 'upload', relationTo: 'media' }]
    const place = { path: '', label: [] }
    expect(compareFields(fields, { hero: 'm1' }, { hero: 'm2' }, place, twins)).toMatchObject([{ what: 'form' }])
  })
})

describe('records a document shows', () => {
  it('which came, went or changed, and what in them', () => {
    const fields: ComparedField[] = [
      { name: 'file', type: 'file' },
      { name: 'alt', type: 'text' },
    ]
    const rows = compareRecords(
      'media',
      fields,
      { a: { alt: 'A hall', file: '1' }, b: { alt: 'B' }, same: { alt: 'S' } },
      { a: { alt: 'An empty hall', file: '2' }, c: { alt: 'C' }, same: { alt: 'S' } },
      compared,
    )
    expect(rows.map(({ mark, label }) => [mark, label])).toEqual([
      ['changed', 'media a'],
      ['removed', 'media b'],
      ['added', 'media c'],
    ])
    expect(rows[0]?.inner.map(({ what }) => what)).toEqual(['file', 'words'])
  })
})
