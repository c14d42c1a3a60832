import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { archive } from '../../../src/cli/archive/data'
import { type Entry, entries } from '../../../src/cli/archive/entries'
import { loadArchive, type Signers } from '../../../src/cli/archive/load'
import { chainTrail, verifyTrail } from '../../../src/editorial'
import { count, makeUser } from '../../support/archive/signers'
import { type Booted, bootPayload, type DatabaseName, describeEachDatabase } from '../../support/databases'

const mediaDir = mkdtempSync(join(tmpdir(), 'imprimatur-archive-'))
beforeAll(() => {
  vi.stubEnv('MEDIA_DIR', mediaDir)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(mediaDir, { recursive: true, force: true })
})

const slugs = [...new Set(entries.map(({ collection }) => collection))]
const versioned = slugs.filter((slug) => !['sources', 'dimensions', 'media', 'appearances'].includes(slug))

const all = async (payload: Payload, collection: CollectionSlug) =>
  (await payload.find({ collection, pagination: false, depth: 0, overrideAccess: true, draft: false })).docs

/** Everything that a run could change: documents with their dates, and the number of versions of each kind. */
const whole = async (payload: Payload) => {
  const documents: Record<string, unknown[]> = {}
  for (const slug of slugs) documents[slug] = await all(payload, slug)
  const versions: Record<string, number> = {}
  for (const slug of versioned)
    versions[slug] = (await payload.countVersions({ collection: slug, overrideAccess: true })).totalDocs
  return { documents, versions, workflows: await all(payload, 'workflows') }
}

const source = (key: string): Entry => ({
  key: `source/${key}`,
  collection: 'sources',
  data: { csl: { id: key, type: 'webpage', title: key } },
})

const loading = (database: DatabaseName) => {
  let booted: Booted
  let payload: Payload
  let editor: TypedUser
  let signers: Signers

  beforeAll(async () => {
    booted = await bootPayload({ database })
    payload = booted.payload
    editor = await makeUser(payload, 'editor')
    signers = { editor, approver: await makeUser(payload, 'reviewer') }
    await loadArchive({ payload, signers })
  }, 240_000)
  afterAll(async () => booted?.close())

  it('writes every document once, in the name of the editor', async () => {
    for (const slug of slugs)
      expect([slug, await count(payload, slug)]).toEqual([
        slug,
        entries.filter(({ collection }) => collection === slug).length,
      ])
    const trials = await all(payload, 'trials')
    expect(trials.every((trial) => 'createdBy' in trial && trial.createdBy === editor.id)).toBe(true)
  })

  it('publishes all but the American and European frameworks', async () => {
    for (const slug of versioned) {
      const drafts = (await all(payload, slug)).filter((doc) => '_status' in doc && doc._status !== 'published')
      expect(drafts.map((doc) => ('jurisdiction' in doc ? doc.jurisdiction : doc.id)).toSorted()).toEqual(
        slug === 'frameworks' ? ['EU', 'US'] : [],
      )
    }
  })

  it('announces the twelve speakers in order, without photo or biography', async () => {
    const { docs } = await payload.find({
      collection: 'appearances',
      sort: 'order',
      pagination: false,
      depth: 1,
      overrideAccess: true,
    })
    expect(docs.map(({ state }) => state)).toEqual(Array(12).fill('announced'))
    const shown = docs.map(({ speaker }) => (typeof speaker === 'object' ? speaker : null))
    expect(shown.map((speaker) => speaker?.name.display)).toEqual(archive.speakers.map(({ name }) => name.display))
    expect(shown.some((speaker) => speaker?.photo || speaker?.bio)).toBe(false)
  })

  it('stores dates as stated: text where partial, “not stated” where none', async () => {
    const stored = (await all(payload, 'milestones')) as { occurredOn: string }[]
    expect(stored.map(({ occurredOn }) => occurredOn).toSorted()).toEqual(
      archive.milestones.map(({ occurredOn }) => occurredOn).toSorted(),
    )
  })

  it('counts nothing as verified and calls disputed what is', async () => {
    const { docs } = await payload.find({ collection: 'frameworks', pagination: false, depth: 0, overrideAccess: true })
    const findings = docs.flatMap((framework) => framework.findings ?? [])
    expect(findings.some(({ verifiedOn, verifiedBy }) => verifiedOn || verifiedBy)).toBe(false)
    const disputed = findings.filter(({ state }) => state === 'disputed')
    expect(disputed.length).toBeGreaterThan(3)
    for (const { answers } of disputed) expect(answers?.length).toBeGreaterThan(1)
  })

  it('leaves company headquarters and parties’ roles empty: the listing states neither', async () => {
    const companies = (await all(payload, 'companies')) as { headquarters?: string | null }[]
    expect(companies.some(({ headquarters }) => headquarters)).toBe(false)
    const therapies = (await all(payload, 'therapies')) as { parties?: { role?: string | null }[] | null }[]
    expect(therapies.flatMap(({ parties }) => parties ?? []).some(({ role }) => role)).toBe(false)
    expect(therapies.flatMap(({ parties }) => parties ?? []).length).toBe(25)
  })

  it('makes no trial change', async () => {
    expect(await count(payload, 'trial-changes')).toBe(0)
  })

  it('changes nothing when run again', async () => {
    const before = await whole(payload)
    expect(await loadArchive({ payload, signers })).toEqual({ written: 0, kept: entries.length })
    expect(await whole(payload)).toEqual(before)
  })

  it('leaves what an editor changed, renamed or deleted', async () => {
    const [therapy] = await all(payload, 'therapies')
    const [trial] = await all(payload, 'trials')
    const common = { depth: 0, overrideAccess: false, user: editor } as const
    await payload.update({
      collection: 'therapies',
      id: String(therapy?.id),
      data: { name: 'Renamed by the desk' },
      draft: true,
      ...common,
    })
    await payload.update({
      collection: 'trials',
      id: String(trial?.id),
      data: { statusNote: 'Noted by the desk.' },
      draft: true,
      ...common,
    })
    const [appearance] = await all(payload, 'appearances')
    await payload.delete({ collection: 'appearances', id: String(appearance?.id), ...common })
    const before = await whole(payload)

    expect(await loadArchive({ payload, signers })).toEqual({ written: 0, kept: entries.length })
    expect(await whole(payload)).toEqual(before)
  })

  it('rolls a document back when its ledger row cannot be written', async () => {
    const before = await count(payload, 'sources')
    const twice = [source('twice'), source('twice')]
    await expect(loadArchive({ payload, signers, list: twice })).rejects.toThrow(/source\/twice was not loaded/)
    expect(await count(payload, 'sources')).toBe(before + 1)
  })

  it('keeps what was loaded before a refused document, and says which one it was', async () => {
    const refused: Entry = { key: 'company/nameless', collection: 'companies', data: {}, publish: true }
    await expect(loadArchive({ payload, signers, list: [source('before'), refused] })).rejects.toThrow(
      /company\/nameless was not loaded/,
    )
    expect(await loadArchive({ payload, signers, list: [source('before')] })).toEqual({ written: 0, kept: 1 })
  })

  it('signs everything readers see by two people, and the trail tells of each step', async () => {
    const rows = await all(payload, 'audit')
    const published = entries.filter(({ publish }) => publish).length
    const by = (verb: string) => (rows as { verb: string; actor: string }[]).filter((row) => row.verb === verb)
    for (const verb of ['submit', 'publish']) {
      expect(by(verb).filter(({ actor }) => actor === `user:${editor.id}`).length).toBe(published)
    }
    expect(by('approve').filter(({ actor }) => actor === `user:${signers.approver.id}`).length).toBe(published)
    await chainTrail({ payload })
    expect(await verifyTrail({ payload })).toMatchObject({ broken: null })
    const notices = { collection: 'outbox', where: { effect: { equals: 'notice' } }, overrideAccess: true } as const
    expect((await payload.count(notices)).totalDocs, 'mails about what two people watched').toBe(0)
  })

  it('refuses to sign off for the one who wrote', async () => {
    const company: Entry = { key: 'company/alone', collection: 'companies', data: { name: 'Alone' }, publish: true }
    await expect(loadArchive({ payload, signers: { editor, approver: editor }, list: [company] })).rejects.toThrow(
      /company\/alone was not loaded/,
    )
  })

  it('refuses to publish for an account that may not', async () => {
    const author = await makeUser(payload, 'author')
    const company: Entry = { key: 'company/new', collection: 'companies', data: { name: 'New' }, publish: true }
    await expect(
      loadArchive({ payload, signers: { editor: author, approver: signers.approver }, list: [company] }),
    ).rejects.toThrow(/company\/new was not loaded/)
    expect(await loadArchive({ payload, signers, list: [company] })).toEqual({ written: 1, kept: 0 })
  })
}

describeEachDatabase('Loading the archive', loading)

describe('the entries', () => {
  it('have a key each', () => {
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
  })
})
