import { beforeAll, expect, it } from 'vitest'
import { siteCacheOf } from '../../../../src/platform'
import { articleBySlug } from '../../../../src/site/queries/article'
import { eventBySlug } from '../../../../src/site/queries/event'
import { queryKey } from '../../../../src/site/queries/query'
import { biography, consentDesk } from '../../../support/consent-desk'
import { describeEachDatabase } from '../../../support/databases'
import { makeDocument, paragraph } from '../../../support/documents'
import { codeOf } from '../../../support/rest'

describeEachDatabase('what a speaker withdrew is gone at once', (database) => {
  const desk = consentDesk(database)
  let speaker: { id: string; photo: { id: string; files: string[] } }
  let consents: Record<'photo' | 'bio', string>
  const event = 'consent-event'
  const article = 'consent-article'

  beforeAll(async () => {
    const { organiser } = desk.people
    const editor = desk.people.editor.user
    speaker = await desk.speaker({ owners: [organiser.id] })
    const data = { slug: event, organisers: [organiser.id], _status: 'published' }
    const made = await makeDocument(desk.payload, 'events', { data, by: editor })
    const shown = { event: made.id, speaker: speaker.id, state: 'announced' }
    await makeDocument(desk.payload, 'appearances', { data: shown, by: editor })
    const body = paragraph('About the meeting.') as { root: { children: object[] } }
    const card = { id: 'card', blockType: 'eventCard', blockName: '', event: made.id, showSpeakers: true }
    body.root.children.push({ type: 'block', version: 2, format: '', fields: card })
    await makeDocument(desk.payload, 'articles', { data: { slug: article, body, _status: 'published' }, by: editor })
    consents = { photo: await desk.consented(speaker.id, 'photo'), bio: await desk.consented(speaker.id, 'bio') }
  })

  /** As a page asks: from memory, where nothing public changed since. */
  const onPages = async () => {
    const view = await siteCacheOf(desk.payload).look()
    const page = await view.get(queryKey('event', { slug: event }), () =>
      eventBySlug.load(desk.payload, { slug: event }),
    )
    const piece = await view.get(queryKey('article', { slug: article }), () =>
      articleBySlug.load(desk.payload, { slug: article }),
    )
    return [page?.speakers[0], piece?.records.speakers[0]]
  }
  const overRest = async (token?: string) => {
    const read = async (path: string) => (await desk.ask('GET', path, { token })).body
    const one = await read(`/speakers/${speaker.id}?depth=1`)
    const { docs } = await read(`/speakers?where[id][equals]=${speaker.id}&depth=1`)
    const announced = await read(`/appearances?where[speaker][equals]=${speaker.id}&depth=2`)
    return [one, docs[0], announced.docs[0].speaker]
  }
  const shows = (rows: readonly ({ photo?: unknown; bio?: unknown } | undefined | null)[]) =>
    rows.map((row) => [Boolean(row?.photo), JSON.stringify(row?.bio ?? null).includes(biography)])
  const all = <T>(value: T, count: number): T[] => Array(count).fill(value)

  it('and stands before, on every page and in every answer', async () => {
    expect(shows(await onPages())).toEqual(all([true, true], 2))
    expect(shows(await overRest())).toEqual(all([true, true], 3))
    expect(speaker.photo.files.length).toBeGreaterThan(3)
    expect(await desk.files(speaker.photo.files)).toEqual(speaker.photo.files.map(() => 200))
  })

  it('a photo: on pages, over REST, and the file in every size; whoever works with it still sees it', async () => {
    expect((await desk.withdraw(desk.people.organiser, speaker.id, consents.photo)).status).toBe(200)
    expect(shows(await onPages())).toEqual(all([false, true], 2))
    expect(shows(await overRest())).toEqual(all([false, true], 3))
    for (const status of await desk.files(speaker.photo.files)) expect([403, 404]).toContain(status)
    expect((await desk.ask('GET', `/media/${speaker.photo.id}`)).status).toBe(404)

    for (const role of ['editor', 'reviewer', 'author', 'organiser'] as const) {
      expect(shows(await overRest(desk.people[role].token)), role).toEqual(all([true, true], 3))
    }
    expect(await desk.files(speaker.photo.files, desk.people.editor)).toEqual(speaker.photo.files.map(() => 200))
  })

  it('a biography, which nobody can search for either', async () => {
    expect((await desk.withdraw(desk.people.editor, speaker.id, consents.bio)).status).toBe(200)
    expect(shows(await onPages())).toEqual(all([false, false], 2))
    const answers = await overRest()
    expect(shows(answers)).toEqual(all([false, false], 3))
    expect(answers[0]).toMatchObject({ id: speaker.id, name: { display: expect.any(String) } })
    for (const path of [
      '/speakers?where[bio][exists]=true',
      '/speakers?where[photo][exists]=true',
      `/appearances?where[speaker.photo][equals]=${speaker.photo.id}`,
    ]) {
      expect((await desk.ask('GET', path)).status, path).toBe(400)
    }
  })

  it('and an owner who is nobody of the desk sees no more of it than readers, unless the speaker is theirs', async () => {
    const other = await desk.speaker()
    await desk.withdraw(desk.people.editor, other.id, await desk.consented(other.id, 'photo'))
    const read = async (token?: string) =>
      (await desk.ask('GET', `/speakers/${other.id}?depth=0`, { token })).body.photo
    expect(await read(desk.people.organiser.token)).toBeUndefined()
    expect(await read(desk.people.editor.token)).toBe(other.photo.id)
  })

  it('but not the file, while something else public shows it', async () => {
    const other = await desk.speaker()
    const consent = await desk.consented(other.id, 'photo')
    const hero = { hero: other.photo.id, _status: 'published' }
    await makeDocument(desk.payload, 'articles', { data: hero, by: desk.people.editor.user })
    await desk.withdraw(desk.people.editor, other.id, consent)
    expect((await desk.ask('GET', `/speakers/${other.id}`)).body.photo).toBeUndefined()
    expect(await desk.files(other.photo.files)).toEqual(other.photo.files.map(() => 200))
  })

  it('and what is stored stays as it was signed: a later save of something else loses nothing', async () => {
    const { status } = await desk.as('editor', 'REST').save('speakers', speaker.id, { title: 'Professor' })
    expect(status).toBe(200)
    expect(await desk.draftOf('speakers', speaker.id)).toMatchObject({ photo: speaker.photo.id, title: 'Professor' })
    expect(JSON.stringify((await desk.draftOf('speakers', speaker.id)).bio)).toContain(biography)
  })

  it('and is told to the site by the outbox, once for each withdrawal', async () => {
    const other = await desk.speaker()
    const consent = await desk.consented(other.id, 'bio')
    const told = async () =>
      (
        await desk.payload.find({
          collection: 'outbox',
          where: { effect: { equals: 'cache' } },
          pagination: false,
          depth: 0,
          overrideAccess: true,
        })
      ).docs.filter(({ ids }) => (ids as { id?: string } | null)?.id === other.id).length
    const before = await told()
    await desk.withdraw(desk.people.editor, other.id, consent)
    expect(codeOf(await desk.withdraw(desk.people.editor, other.id, consent))).toBe('already-withdrawn')
    expect(await told()).toBe(before + 1)
  })
})
