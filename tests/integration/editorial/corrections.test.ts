import type { CollectionSlug } from 'payload'
import { describe, expect, it } from 'vitest'
import type { Clock } from '../../../src/platform'
import { articleBySlug } from '../../../src/site/queries/article'
import type { CorrectionView } from '../../../src/site/queries/corrections'
import { frameworkBySlug } from '../../../src/site/queries/framework'
import { trialBySlug } from '../../../src/site/queries/trial'
import { articleData, recordData } from '../../../src/site/structured-data'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { publish } from '../../support/publish'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

const site = { origin: 'https://site.example', title: 'Site', publisher: { name: 'Desk', url: '' } } as never
const texts = { articles: 'deck', trials: 'statusNote', frameworks: 'summary' } as const
type Corrected = keyof typeof texts

describeEachDatabase('a correction', (database) => {
  const desk = signOffDesk(database)

  const page = async (slug: Corrected, address: string): Promise<{ corrections: CorrectionView[] } | null> => {
    const { payload } = desk
    const clock: Clock = { now: () => new Date() }
    const asked = { slug: address, clock } as never
    const query = { articles: articleBySlug, trials: trialBySlug, frameworks: frameworkBySlug }[slug]
    return (await query.load(payload, asked)) as never
  }
  const published = async (slug: Corrected) => {
    const { id } = await makeDocument(desk.payload, slug, { data: { [texts[slug]]: 'Said 2012.' } })
    await publish(desk.payload, { slug: slug as CollectionSlug, id })
    const { body } = await desk.seenByReaders(slug, id)
    return { id, address: body.slug as string }
  }

  describe.each(Object.keys(texts) as Corrected[])('of one of the %s', (slug) => {
    it('is told with what it said and says now, once it is signed off, and an old version keeps it', async () => {
      const { editor, reviewer } = desk.people
      const { id, address } = await published(slug)
      const correction = { kind: 'correction', note: 'The year was wrong.', before: '2012', after: '2021' }
      await desk.walk(slug, id, [editor, 'correct', correction])
      await desk.draft(slug, id, editor, { [texts[slug]]: 'Says 2021.' })
      expect((await page(slug, address))?.corrections, 'the live copy stays').toEqual([])
      await desk.walk(slug, id, [editor, 'submit'], [reviewer, 'approve'], [editor, 'publish'])

      expect((await page(slug, address))?.corrections).toMatchObject([correction])
      const trail = await desk.trailOf(slug, id)
      expect(trail.find(({ verb }) => verb === 'correct')?.after).toMatchObject({ correction })
      // What readers have seen of it stands.
      for (const corrections of [[], [{ ...correction, at: new Date().toISOString(), before: '1912' }]]) {
        const refused = await desk.draft(slug, id, editor, { corrections })
        expect(refused.status, JSON.stringify(refused.body)).toBe(400)
      }
    })

    it('of a typing error is kept for the record and told to nobody; a retraction keeps the address', async () => {
      const { editor, reviewer } = desk.people
      const { id, address } = await published(slug)
      for (const kind of ['typo', 'retraction']) {
        await desk.walk(slug, id, [editor, 'correct', { kind, note: `A ${kind}.` }])
        await desk.walk(slug, id, [editor, 'submit'], [reviewer, 'approve'], [editor, 'publish'])
      }
      const shown = await page(slug, address)
      expect(shown?.corrections).toMatchObject([{ kind: 'retraction', note: 'A retraction.' }])
      const { body } = await desk.seenByReaders(slug, id)
      expect(body[texts[slug]]).toBe('Said 2012.')
      const data =
        slug === 'articles'
          ? articleData(shown as never, site)
          : recordData({ title: 'T', path: `/${slug}/x`, changedAt: null, corrections: shown?.corrections ?? [] }, site)
      expect(data).toMatchObject({
        creativeWorkStatus: 'Retracted',
        correction: [{ '@type': 'CorrectionComment', text: 'A retraction.' }],
      })
    })
  })

  it('is not there for what has no corrections, and says what to do instead', async () => {
    const { id } = await makeDocument(desk.payload, 'companies')
    await publish(desk.payload, { slug: 'companies', id })
    const answer = await desk.move('companies', id, desk.people.editor, 'correct', { kind: 'correction', note: 'X' })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'no-corrections'])
    const { offers } = await desk.standing('companies', id)
    expect(offers.find(({ transition }: { transition: string }) => transition === 'correct')).toMatchObject({
      may: false,
      code: 'no-corrections',
    })
  })
})
