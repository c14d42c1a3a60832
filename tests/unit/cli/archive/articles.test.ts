import { describe, expect, it } from 'vitest'
import { articles } from '../../../../src/cli/archive/articles'
import { LINE } from '../../../../src/cli/archive/articles/korea-japan-compared'
import { archive } from '../../../../src/cli/archive/data'
import { figures } from '../../../../src/cli/archive/figures'
import { nodesOf, wordsOf } from '../../../../src/cli/archive/lexical'
import facts from '../../../support/archive/facts.json' with { type: 'json' }

type Fields = Record<string, unknown> & { blockType: string }

const fieldsOf = (article: (typeof articles)[number]) =>
  nodesOf(article.body).flatMap((node) => (node.fields ? [node.fields as Fields] : []))

const citationsOf = (article: (typeof articles)[number]) =>
  fieldsOf(article).flatMap(({ blockType, source }) => (blockType === 'citation' ? [String(source)] : []))

/** All that an article says to readers: its text and the text fields of its blocks. */
const saidBy = (article: (typeof articles)[number]) =>
  [article.title, article.deck, wordsOf(article.body), JSON.stringify(fieldsOf(article))].join('\n')

const stated = JSON.stringify([facts, archive.anchors])

const months = 'January February March April May June July August September October November December'.split(' ')

/** The dates of English prose as partial dates: “21 February 2025”, “August 2020”. */
const datesOf = (text: string): string[] =>
  [...text.matchAll(new RegExp(`(?:(\\d{1,2}) )?(${months.join('|')}) (\\d{4})`, 'g'))].map(
    ([, day, month = '', year]) =>
      [year, String(months.indexOf(month) + 1).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-'),
  )

const keys = new Set([
  ...Object.values(archive).flatMap((entries) => ('key' in entries ? [entries.key] : [])),
  ...Object.values(archive).flatMap((entries) =>
    Array.isArray(entries) ? entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])) : [],
  ),
  ...figures.map(({ name }) => `media/${name}`),
])

describe.each(articles)('“$title”', (article) => {
  it('is a whole piece, not a note', () => {
    const words = wordsOf(article.body).split(/\s+/).length
    expect(words).toBeGreaterThan(1200)
    expect(words).toBeLessThan(2000)
  })

  it('says that it is demonstration content, before the text and among the disclosures', () => {
    const [first] = fieldsOf(article)
    expect(first).toMatchObject({ blockType: 'callout', title: 'Demonstration content' })
    expect(article.disclosures).toMatch(/^Demonstration content/)
  })

  it('dates nothing that neither the archive nor a listed anchor dates', () => {
    const dates = datesOf(saidBy(article))
    expect(dates.length).toBeGreaterThan(5)
    expect(dates.filter((date) => !stated.includes(date))).toEqual([])
  })

  it('names no act or registered study that they do not name', () => {
    const names = [...saidBy(article).matchAll(/Act No\. \d+|NCT\d{8}/g)].map(([name]) => name)
    expect(names.filter((name) => !stated.includes(name))).toEqual([])
  })

  it('cites its references in their order, and each of them', () => {
    expect([...new Set(citationsOf(article))]).toEqual([...article.references])
  })

  it('points only at entries of the archive', () => {
    const text = JSON.stringify(article)
    const named = [
      ...text.matchAll(/"((?:source|media|trial|therapy|company|framework|dimension|event)\/[a-z0-9-]+)"/g),
    ]
    expect(named.length).toBeGreaterThan(5)
    expect(named.map(([, key]) => key).filter((key) => !keys.has(key ?? ''))).toEqual([])
  })

  it('fits the lengths of the panel’s fields', () => {
    expect(article.title.length).toBeLessThanOrEqual(200)
    expect(article.deck.length).toBeLessThanOrEqual(400)
    expect(article.seo.description.length).toBeLessThanOrEqual(170)
    expect(article.kicker.length).toBeLessThanOrEqual(60)
  })

  it('gives every link and block an id of its own', () => {
    const ids = fieldsOf(article).map(({ id }) => id)
    expect(ids.every((id) => /^[0-9a-f]{24}$/.test(String(id)))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the pieces together', () => {
  it('show every figure once', () => {
    const shown = articles.flatMap((article) => [
      article.hero,
      ...fieldsOf(article).flatMap(({ blockType, media }) => (blockType === 'figure' ? [String(media)] : [])),
    ])
    expect(shown.toSorted()).toEqual(figures.map(({ name }) => `media/${name}`).toSorted())
  })

  it('use every block of a body', () => {
    const used = new Set(articles.flatMap((article) => fieldsOf(article).map(({ blockType }) => blockType)))
    expect([...used].toSorted()).toEqual(
      'callout checklist citation comparisonTable eventCard faq figure pullQuote referencesList trialTable'.split(' '),
    )
  })

  it('quote large only what stands in the text under the heading named', () => {
    const piece = articles.find(({ slug }) => slug === 'korea-and-japan-compared')
    const [, under = ''] = wordsOf(piece?.body ?? { root: { type: 'root', version: 1, children: [] } }).split(
      'Two systems, four doors',
    )
    expect(under.slice(0, 700)).toContain(LINE)
  })

  it('cite in the law piece at every claim the archived article supports, with its references', () => {
    const law = articles.find(({ section }) => section === 'regulation')
    if (!law) throw new Error('missing')
    const numbers = citationsOf(law).flatMap((key) => key.match(/ref-(\d+)/)?.[1] ?? [])
    expect(numbers.map(Number)).toEqual(facts.inTextCitations.flatMap(({ refs }) => refs))
  })
})
