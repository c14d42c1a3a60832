import type { CollectionSlug } from 'payload'
import { expect, it } from 'vitest'
import { workSchedules } from '../../../src/editorial'
import { articleBySlug } from '../../../src/site/queries/article'
import { articleList } from '../../../src/site/queries/article-briefs'
import { companyBySlug } from '../../../src/site/queries/company'
import { comparison } from '../../../src/site/queries/comparison'
import { eventBySlug } from '../../../src/site/queries/event'
import { frameworkBySlug } from '../../../src/site/queries/framework'
import { frameworkBriefs, frontPage } from '../../../src/site/queries/front-page'
import { publishedLanguages } from '../../../src/site/queries/published-languages'
import { therapyBySlug } from '../../../src/site/queries/therapy'
import { trialBySlug } from '../../../src/site/queries/trial'
import { trialRows } from '../../../src/site/queries/trial-rows'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph } from '../../support/documents'
import { publish } from '../../support/publish'
import { signOffDesk } from '../../support/sign-off-desk'

/** Stands in every text of what is under embargo, and in nothing else. */
const SECRET = 'Embargoed finding'
const clock = { now: () => new Date('2199-08-20T09:00+09:00') }

const titles = {
  companies: { name: SECRET, summary: SECRET },
  therapies: { name: SECRET, summary: SECRET },
  trials: { title: SECRET, statusNote: SECRET, country: 'TW' },
  frameworks: { title: SECRET, summary: SECRET, jurisdiction: 'HK' },
  events: { name: SECRET, summary: SECRET },
  articles: { title: SECRET, deck: SECRET, body: paragraph(SECRET), language: 'ko' },
} as const
type Embargoed = keyof typeof titles
const slugs = Object.keys(titles) as Embargoed[]
const bySlug = {
  companies: companyBySlug,
  therapies: therapyBySlug,
  trials: trialBySlug,
  frameworks: frameworkBySlug,
  events: eventBySlug,
  articles: articleBySlug,
}

describeEachDatabase('what is scheduled', (database) => {
  const desk = signOffDesk(database)

  /** Everything the site asks for: each page of a record by its address, and every list. */
  const pages = async (addresses: Record<string, string>): Promise<string> => {
    const { payload } = desk
    const records = await Promise.all(
      slugs.map((slug) => (bySlug[slug].load as (...asked: unknown[]) => unknown)(payload, { slug: addresses[slug] })),
    )
    const lists = [articleList, trialRows, comparison, frameworkBriefs, frontPage, publishedLanguages]
    const found = await Promise.all(
      lists.map(({ load }) => (load as (...asked: unknown[]) => unknown)(payload, { language: undefined })),
    )
    return JSON.stringify([records, found])
  }

  /** Everything a reader can ask the API for. */
  const answers = async (ids: Record<string, string>): Promise<string> => {
    const all: unknown[] = []
    const ask = async (path: string) => {
      const { status, body } = await desk.ask('GET', path)
      all.push(status < 300 ? body : null)
    }
    for (const slug of slugs) {
      const field = 'name' in titles[slug] ? 'name' : 'title'
      for (const path of [
        `/${slug}?depth=3&limit=100`,
        `/${slug}?depth=0&draft=true&limit=100`,
        `/${slug}?trash=true&draft=true`,
        `/${slug}?depth=0&draft=true&where[${field}][like]=embargoed`,
        `/${slug}/${ids[slug]}?depth=0`,
        `/${slug}/${ids[slug]}?draft=true&depth=2`,
        `/${slug}/versions?limit=100`,
        `/${slug}/${ids[slug]}/transitions`,
        `/${slug}/${ids[slug]}/timeline`,
        `/${slug}/${ids[slug]}/changes`,
      ]) {
        await ask(path)
      }
    }
    for (const ledger of ['workflows', 'snapshots', 'schedules', 'audit', 'reviews', 'outbox']) {
      await ask(`/${ledger}?limit=1000`)
    }
    return JSON.stringify(all)
  }

  it('is reached by no public path before its time, and by its own after it', async () => {
    const { payload } = desk
    const picture = await makeDocument(payload, 'media', { data: { alt: SECRET } })
    const ids: Record<string, string> = {}
    const addresses: Record<string, string> = {}
    for (const slug of slugs) {
      const data = {
        ...titles[slug],
        ...(slug === 'articles' ? { hero: picture.id } : {}),
        ...(slug === 'trials' ? { therapies: [ids.therapies] } : {}),
      }
      const made = await makeDocument(payload, slug as CollectionSlug, { data })
      ids[slug] = made.id
      addresses[slug] = String(made.slug)
    }
    // A public piece names them all: what it leads to stays shut.
    const related = {
      relatedTrials: [ids.trials],
      relatedTherapies: [ids.therapies],
      relatedFrameworks: [ids.frameworks],
      relatedEvents: [ids.events],
      relatedCompanies: [ids.companies],
    }
    const open = await makeDocument(payload, 'articles', { data: { title: 'Open to all', ...related } })
    await publish(payload, { slug: 'articles', id: open.id })
    for (const slug of slugs) {
      const when = { at: '2199-08-20T09:00', zone: 'Asia/Seoul' }
      await desk.approve(slug, ids[slug] as string)
      await desk.walk(slug, ids[slug] as string, [desk.people.editor, 'schedule', when])
    }

    const file = `/media/file/${picture.filename}`
    expect(await pages(addresses)).not.toContain(SECRET)
    expect(await answers(ids)).not.toContain(SECRET)
    const shown = await (articleBySlug.load as (...asked: unknown[]) => unknown)(payload, { slug: open.slug })
    expect(JSON.stringify(shown)).not.toContain(SECRET)
    expect([(await desk.ask('GET', file)).status, (await desk.ask('GET', `/media/${picture.id}`)).status]).toEqual([
      403, 404,
    ])

    await workSchedules({ payload, clock })
    for (const slug of slugs) {
      expect((await desk.seenByReaders(slug, ids[slug] as string)).status, slug).toBe(200)
      const page = await (bySlug[slug].load as (...asked: unknown[]) => unknown)(payload, { slug: addresses[slug] })
      expect(JSON.stringify(page), slug).toContain(SECRET)
    }
    expect((await desk.ask('GET', file)).status).toBe(200)
  }, 180_000)
})
