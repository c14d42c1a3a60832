import { expect, it } from 'vitest'
import { workflowSlugs } from '../../../collections/shared/slugs'
import type { Changes } from '../../../src/editorial/domain/changes'
import { counting } from '../../support/counting'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph } from '../../support/documents'
import type { Person } from '../../support/people'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('what changed since the last approval', (database) => {
  const desk = signOffDesk(database)

  const ask = (who: Person | null, slug: string, id: string) =>
    desk.ask('GET', `/${slug}/${id}/changes`, { token: who?.token })
  const changes = async (who: Person, id: string, slug = 'articles'): Promise<Changes> => {
    const answer = await ask(who, slug, id)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }
  const article = async (data: object = {}) =>
    (await makeDocument(desk.payload, 'articles', { data: { ...data }, by: desk.people.author })).id

  it('of what was never signed: since its first version', async () => {
    const { author, reviewer } = desk.people
    const id = await article({ deck: 'As first written.' })
    await desk.draft('articles', id, author, { deck: 'As rewritten.' })
    const { base, differences } = await changes(reviewer, id)
    expect(base).toMatchObject({ kind: 'first-version', by: { who: 'person' } })
    expect(differences).toMatchObject([
      {
        path: 'deck',
        label: ['Deck'],
        what: 'words',
        pieces: [
          { mark: 'same', text: 'As ' },
          { mark: 'removed', text: 'first written' },
          { mark: 'added', text: 'rewritten' },
          { mark: 'same', text: '.' },
        ],
      },
    ])
  })

  it('of what was signed: since that, though it is void by now, with who signed and when', async () => {
    const { author, editor, reviewer } = desk.people
    const id = await article({ deck: 'Draft.', body: paragraph('The trial began in May.') })
    await desk.draft('articles', id, author, { deck: 'Signed.' })
    await desk.approve('articles', id)
    const { hash: signed } = await desk.standing('articles', id)
    expect(await changes(author, id)).toMatchObject({
      base: { kind: 'approval', hash: signed, by: { who: 'person', name: expect.stringContaining('reviewer') } },
      hash: signed,
      differences: [],
      pictures: [],
      sources: [],
    })

    await desk.draft('articles', id, editor, { body: paragraph('The trial began in June.') })

    const { base, hash, differences } = await changes(reviewer, id)
    expect(base).toMatchObject({ kind: 'approval', hash: signed })
    expect(hash).toBe((await desk.standing('articles', id)).hash)
    expect(differences).toMatchObject([
      {
        label: ['Body'],
        what: 'lines',
        lines: [
          {
            mark: 'changed',
            pieces: [
              { mark: 'same' },
              { mark: 'removed', text: 'May' },
              { mark: 'added', text: 'June' },
              { mark: 'same' },
            ],
          },
        ],
      },
    ])
  })

  it('names records by their titles, tells blocks by their fields, and pictures by what readers get of them', async () => {
    const { author, editor } = desk.people
    const company = await makeDocument(desk.payload, 'companies', { data: { name: 'Hanbit Cells' } })
    const picture = await makeDocument(desk.payload, 'media', { data: { alt: 'A hall' } })
    const id = await article({ hero: picture.id })
    await desk.approve('articles', id)
    await desk.payload.db.updateOne({ collection: 'media', id: picture.id, data: { alt: 'An empty hall' } })
    const body = paragraph('Text.') as { root: { children: object[] } }
    const fields = {
      id: 'q1',
      blockName: '',
      blockType: 'pullQuote',
      text: 'Said plainly.',
      attribution: 'A registrar',
    }
    body.root.children.push({ type: 'block', version: 2, format: '', fields })
    const saved = await desk.draft('articles', id, editor, { relatedCompanies: [company.id], body })
    expect(saved.status).toBe(200)

    const { differences, pictures } = await changes(author, id)

    expect(differences.find(({ path }) => path === 'relatedCompanies')).toMatchObject({
      what: 'items',
      pieces: [{ mark: 'added', text: 'Hanbit Cells' }],
    })
    const text = differences.find(({ path }) => path === 'body')
    expect(text?.what === 'lines' && text.lines.at(-1)).toMatchObject({
      mark: 'added',
      kind: 'block',
      block: 'Pull Quote',
      inner: [{ label: ['Text'] }, { label: ['Attribution'] }],
    })
    expect(pictures).toMatchObject([{ mark: 'changed', inner: [{ label: ['Alternative text'], what: 'words' }] }])
  })

  it.each(workflowSlugs)('answers for %s', async (slug) => {
    const { id } = await makeDocument(desk.payload, slug, { by: desk.people.editor })
    expect((await changes(desk.people.reviewer, id, slug)).differences).toEqual([])
  })

  it('opens to whoever works on the document, and to nobody else', async () => {
    const { admin, editor, reviewer, author, organiser } = desk.people
    const id = await article()
    for (const who of [admin, editor, reviewer, author]) expect((await ask(who, 'articles', id)).status).toBe(200)
    expect(codeOf(await ask(null, 'articles', id))).toBe('sign-in')
    expect((await ask(organiser, 'articles', id)).status).toBe(404)
    expect((await ask(editor, 'articles', 'no-such-id')).status).toBe(404)
    const event = async (data: object) =>
      (await makeDocument(desk.payload, 'events', { data: { ...data }, by: editor })).id
    const own = await event({ organisers: [organiser.id] })
    const other = await event({})
    for (const each of [own, other]) await desk.publish('events', each)
    await desk.draft('events', own, organiser, { summary: 'Two days in Seoul.' })
    expect((await changes(organiser, own, 'events')).base.by).toEqual({ who: 'withheld' })
    expect((await ask(organiser, 'events', other)).status).toBe(404)
  })

  it('costs the same however long the text and its history are', async () => {
    const { author, reviewer } = desk.people
    const id = await article()
    await desk.approve('articles', id)
    await desk.draft('articles', id, author, { deck: 'One.' })
    const asked = counting(desk.payload)
    await changes(reviewer, id)
    const few = asked.length
    expect(few, asked.join('\n')).toBeLessThanOrEqual(10)
    for (let n = 0; n < 8; n += 1) await desk.draft('articles', id, author, { deck: `Version ${n}.` })
    const before = asked.length
    await changes(reviewer, id)
    expect(asked.slice(before)).toHaveLength(few)
  })
})
