import { afterAll, beforeAll, expect, it } from 'vitest'
import { siteCacheOf } from '../../../src/platform'
import { articleBySlug } from '../../../src/site/queries/article'
import { comparison } from '../../../src/site/queries/comparison'
import { eventBySlug } from '../../../src/site/queries/event'
import { frontPage } from '../../../src/site/queries/front-page'
import { publishedLanguages } from '../../../src/site/queries/published-languages'
import { type Query, queryKey } from '../../../src/site/queries/query'
import { siteSettings } from '../../../src/site/queries/site-settings'
import { therapyBySlug } from '../../../src/site/queries/therapy'
import { trialRows } from '../../../src/site/queries/trial-rows'
import { counting } from '../../support/counting'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph } from '../../support/documents'

type AnyQuery = Query<object, unknown>

/** Page → [queries it reads, the most a first request may ask]. A look at what changed is one of them. */
const pages: Record<string, [[AnyQuery, object][], number]> = {
  'the front page': [[[frontPage as AnyQuery, {}]], 8],
  'an article': [[[articleBySlug as AnyQuery, { slug: 'piece' }]], 16],
  // The download beside its counts reads the same.
  'the tracker': [[[trialRows as AnyQuery, {}]], 6],
  'a therapy': [[[therapyBySlug as AnyQuery, { slug: 'therapy' }]], 10],
  'an event': [[[eventBySlug as AnyQuery, { slug: 'event' }]], 8],
  'the comparison': [[[comparison as AnyQuery, {}]], 5],
}

const onEveryPage: [AnyQuery, object][] = [
  [siteSettings as AnyQuery, {}],
  [publishedLanguages as AnyQuery, {}],
]

describeEachDatabase('queries a page costs', (database) => {
  let booted: Booted
  let asked: string[]

  beforeAll(async () => {
    booted = await bootPayload({ database })
    const { payload } = booted
    const made = await payload.create({
      collection: 'users',
      data: { name: 'Editor', email: 'editor@desk.example', password: 'a-long-password-for-tests', roles: ['editor'] },
      overrideAccess: true,
      depth: 0,
    })
    const live = (slug: Parameters<typeof makeDocument>[1], data: object) =>
      makeDocument(payload, slug, { data: { ...data, _status: 'published' }, by: made })
    const source = await makeDocument(payload, 'sources')
    const therapy = await live('therapies', { slug: 'therapy', sources: [source.id] })
    for (let n = 0; n < 3; n += 1) await live('trials', { therapies: [therapy.id] })
    const event = await live('events', { slug: 'event' })
    const speaker = await live('speakers', {})
    await makeDocument(payload, 'appearances', {
      data: { event: event.id, speaker: speaker.id, state: 'announced' },
      by: made,
    })
    const dimension = await makeDocument(payload, 'dimensions')
    const framework = await live('frameworks', {
      findings: [
        {
          dimension: dimension.id,
          state: 'answered',
          reviewBy: '2030',
          answers: [{ text: 'An answer.', sources: [source.id] }],
        },
      ],
    })
    const block = (fields: object) => ({ type: 'block', version: 2, format: '', fields: { blockName: '', ...fields } })
    const body = paragraph('Text.') as { root: { children: object[] } }
    body.root.children.push(
      block({ id: 'a', blockType: 'trialTable', title: 'Trials', mode: 'filter' }),
      block({ id: 'b', blockType: 'eventCard', event: event.id, showSpeakers: true }),
      block({ id: 'c', blockType: 'comparisonTable', title: 'Compared', frameworks: [framework.id, framework.id] }),
    )
    await live('articles', { slug: 'piece', body, references: [source.id], relatedTherapies: [therapy.id] })
    asked = counting(payload)
  })
  afterAll(() => booted?.close())

  const request = async (queries: [AnyQuery, object][]) => {
    const before = asked.length
    const view = await siteCacheOf(booted.payload).look()
    const answers = await Promise.all(
      [...queries, ...onEveryPage].map(([query, args]) =>
        view.get(queryKey(query.name, args), () => query.load(booted.payload, args)),
      ),
    )
    return { answers, asked: asked.slice(before) }
  }

  it.each(Object.entries(pages))(
    '%s asks within its budget at first, and once from memory',
    async (_, [queries, most]) => {
      const cold = await request(queries)
      expect(cold.answers.every((answer) => answer !== null)).toBe(true)
      expect(cold.asked.length, cold.asked.join('\n')).toBeLessThanOrEqual(most)
      const warm = await request(queries)
      expect(warm.asked).toEqual(['count outbox'])
    },
  )

  it('keeps the sources of answers nested in arrays, which a bare select would drop', async () => {
    const { answers } = await request([[comparison as AnyQuery, {}]])
    const found = answers[0] as Awaited<ReturnType<typeof comparison.load>>
    const sources = found.frameworks[0]?.findings[0]?.answers[0]?.sources ?? []
    expect(sources).toHaveLength(1)
    expect(found.sources[sources[0] ?? '']).toBeDefined()
  })
})
