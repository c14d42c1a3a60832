import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { publish as signOff } from '../../support/publish'
import { type Desk, deskOf, refusal } from '../../support/rules'

let system: Desk

let count = 0
const next = (name: string) => `${name} ${++count}`

const therapy = (payload: Payload, data: object = {}) =>
  payload.create({
    collection: 'therapies',
    data: { name: next('Therapy'), modality: 'car-t', ...data } as never,
    ...system,
  })

describeEachDatabase('the tracker’s rules', (database) => {
  let booted: Booted
  let payload: Payload
  let source: string
  beforeAll(async () => {
    booted = await bootPayload({ database, options: { schema: 'push' } })
    payload = booted.payload
    system = await deskOf(payload)
    const made = await payload.create({
      collection: 'sources',
      data: { csl: { id: 'a', type: 'webpage', title: 'A page' } },
      ...system,
    })
    source = made.id
  })
  afterAll(() => booted.close())

  describe('therapies', () => {
    it('keep every name and alias to one therapy, in drafts too', async () => {
      await therapy(payload, { name: 'Engensis', aliases: [{ value: 'VM-202', kind: 'code' }] })
      const twin = { name: 'ＥＮＧＥＮＳＩＳ', modality: 'car-t' } as never
      expect(await refusal(payload.create({ collection: 'therapies', data: twin, draft: true, ...system }))).toEqual([
        { path: 'name', message: 'Name: “ＥＮＧＥＮＳＩＳ” names “Engensis” already.' },
      ])
      const other = await therapy(payload)
      const alias = { aliases: [{ value: 'vm 202', kind: 'code' as const }] }
      expect(
        await refusal(payload.update({ collection: 'therapies', id: other.id, data: alias, draft: true, ...system })),
      ).toEqual([{ path: 'aliases.0.value', message: 'Other names: “vm 202” names “Engensis” already.' }])
    })

    it('see a name that only a newer draft of another holds', async () => {
      const first = await therapy(payload, { name: 'Before' })
      await payload.update({
        collection: 'therapies',
        id: first.id,
        data: { name: 'Renamed in a draft' },
        draft: true,
        ...system,
      })
      expect((await refusal(therapy(payload, { name: 'renamed in a draft' })))[0]?.path).toBe('name')
      expect((await refusal(therapy(payload, { name: 'before' })))[0]?.path).toBe('name')
    })

    it('are copied without the names that belong to the first', async () => {
      const first = await therapy(payload, { name: 'Copied', aliases: [{ value: 'CP-1', kind: 'code' }] })
      const copy = await payload.duplicate({ collection: 'therapies', id: first.id, ...system })
      expect(copy).toMatchObject({ name: 'Copied (copy)', slug: 'copied-copy', aliases: [], _status: 'draft' })
    })

    it('restore a version only while its names are still free', async () => {
      const first = await therapy(payload, { name: 'Given up' })
      await signOff(payload, { slug: 'therapies', id: first.id })
      await payload.update({
        collection: 'therapies',
        id: first.id,
        data: { name: 'Taken instead' },
        draft: true,
        ...system,
      })
      await signOff(payload, { slug: 'therapies', id: first.id })
      await therapy(payload, { name: 'Given up' })
      const { docs } = await payload.findVersions({
        collection: 'therapies',
        where: { and: [{ parent: { equals: first.id } }, { 'version.name': { equals: 'Given up' } }] },
        ...system,
      })
      const restored = payload.restoreVersion({ collection: 'therapies', id: docs[0]?.id as string, ...system })
      expect((await refusal(restored))[0]?.path).toBe('name')
    })

    it('refuse a value outside its list on a draft save', async () => {
      const data = { name: next('Odd'), modality: 'alchemy' } as never
      const [problem] = await refusal(payload.create({ collection: 'therapies', data, draft: true, ...system }))
      expect(problem).toMatchObject({ path: 'modality', message: expect.stringMatching(/^Modality: /i) })
    })
  })

  describe('trials', () => {
    const trial = (data: object, draft = false) =>
      payload.create({
        collection: 'trials',
        data: { title: next('Trial'), indications: [{ term: 'x' }], country: 'KR', ...data } as never,
        draft,
        ...system,
      })

    it('take any number of studies without an identifier', async () => {
      const { id } = await therapy(payload)
      const made = [
        await trial({ therapies: [id] }),
        await trial({ therapies: [id] }),
        await trial({ therapies: [id], registryIds: [] }),
      ]
      for (const { id: each } of made) {
        await signOff(payload, { slug: 'trials', id: each })
      }
      expect(made).toHaveLength(3)
    })

    it('write identifiers in their registry’s spelling, once, with one primary', async () => {
      const made = await trial(
        {
          registryIds: [
            { registry: 'nct', value: ' nct04427930 ' },
            { registry: 'jrct', value: 'JPRN-jRCTb030190173' },
          ],
        },
        true,
      )
      expect(made.registryIds).toMatchObject([
        { value: 'NCT04427930', key: 'nct:NCT04427930', primary: true },
        { value: 'jRCTb030190173', key: 'jrct:jRCTb030190173', primary: false },
      ])
      expect(await refusal(trial({ registryIds: [{ registry: 'nct', value: 'NCT04427930' }] }, true))).toEqual([
        { path: 'registryIds.0.value', message: `Identifier: “NCT04427930” belongs to “${made.name}” already.` },
      ])
      expect((await refusal(trial({ registryIds: [{ registry: 'nct', value: '4427930' }] }, true)))[0]).toMatchObject({
        path: 'registryIds.0.value',
        message: expect.stringContaining('NCT04427930'),
      })
    })

    it('are named by therapy and indication where the study has no title', async () => {
      const { id } = await therapy(payload, { name: 'Invossa' })
      const made = await trial({ title: null, therapies: [id], indications: [{ term: 'knee osteoarthritis' }] })
      expect(made).toMatchObject({ name: 'Invossa: knee osteoarthritis', slug: 'invossa-knee-osteoarthritis' })
    })

    it('hold dates in order, and refuse a malformed one in a draft', async () => {
      const wrong = { start: { date: '2025-03', type: 'ACTUAL' }, completion: { date: '2024', type: 'ESTIMATED' } }
      expect((await refusal(trial(wrong, true)))[0]).toMatchObject({ path: 'completion.date' })
      expect((await refusal(trial({ start: { date: 'soon' } }, true)))[0]?.path).toBe('start.date')
    })

    it('ask for the kind of a date when they are published, not before', async () => {
      const { id } = await therapy(payload)
      const made = await trial({ therapies: [id], start: { date: '2025' } }, true)
      const publish = payload.update({ collection: 'trials', id: made.id, data: { _status: 'published' }, ...system })
      expect(await refusal(publish)).toEqual([
        { path: 'start.type', message: 'Start: say whether the date is actual or estimated.' },
      ])
    })

    it('are copied without their identifiers', async () => {
      const { id } = await therapy(payload)
      const made = await trial(
        { title: 'Original', therapies: [id], registryIds: [{ registry: 'cris', value: 'KCT0005151' }] },
        true,
      )
      const copy = await payload.duplicate({ collection: 'trials', id: made.id, ...system })
      expect(copy).toMatchObject({ registryIds: [], slug: 'original-2' })
    })
  })

  describe('slugs', () => {
    it('are refused where another draft has them, and well formed', async () => {
      const a = await payload.create({
        collection: 'articles',
        data: { title: 'One', slug: 'one' } as never,
        draft: true,
        ...system,
      })
      await payload.update({ collection: 'articles', id: a.id, data: { slug: 'uno' }, draft: true, ...system })
      const b = payload.create({
        collection: 'articles',
        data: { title: 'Two', slug: 'uno' } as never,
        draft: true,
        ...system,
      })
      expect(await refusal(b)).toEqual([{ path: 'slug', message: 'Slug: “uno” is taken by “One”.' }])
      const c = payload.create({
        collection: 'articles',
        data: { title: 'Three', slug: 'Not a slug' } as never,
        draft: true,
        ...system,
      })
      expect((await refusal(c))[0]?.path).toBe('slug')
    })
  })

  describe('companies and milestones', () => {
    it('keep a company’s name and its name in its own script to one record', async () => {
      const data = { name: 'Kolon TissueGene', nativeNames: [{ lang: 'ko' as const, text: '코오롱티슈진' }] }
      await payload.create({ collection: 'companies', data: data as never, draft: true, ...system })
      const twin = payload.create({
        collection: 'companies',
        data: { name: '코오롱티슈진' } as never,
        draft: true,
        ...system,
      })
      expect((await refusal(twin))[0]).toEqual({
        path: 'name',
        message: 'Name: “코오롱티슈진” names “Kolon TissueGene” already.',
      })
    })

    it('let a conditional approval out only with its expiry', async () => {
      const { id } = await therapy(payload, { name: 'Stemirac' })
      const data = { therapy: id, kind: 'conditional-approval', jurisdiction: 'JP', occurredOn: '2018-12', source }
      const made = await payload.create({ collection: 'milestones', data: data as never, draft: true, ...system })
      expect(made.name).toBe('Stemirac: Conditional approval, Japan, 2018-12')
      const publish = (rest: object) =>
        payload.update({ collection: 'milestones', id: made.id, data: { _status: 'published', ...rest }, ...system })
      expect((await refusal(publish({})))[0]?.path).toBe('expires')
      const said = { expires: 'none stated' } as never
      await payload.update({ collection: 'milestones', id: made.id, data: said, draft: true, ...system })
      await signOff(payload, { slug: 'milestones', id: made.id })
      const live = await payload.findByID({ collection: 'milestones', id: made.id, ...system })
      expect(live).toMatchObject({ _status: 'published', expires: 'none stated' })
    })
  })
})
