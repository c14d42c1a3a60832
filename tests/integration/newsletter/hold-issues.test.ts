import { expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph } from '../../support/documents'
import { publish, signersOf, unpublish } from '../../support/publish'
import { signOffDesk } from '../../support/sign-off-desk'

type Slug = Parameters<typeof makeDocument>[1]

describeEachDatabase('an approved issue whose records change before it is sent', (database) => {
  const desk = signOffDesk(database)

  const live = async (slug: Slug, data: object = {}) =>
    (await makeDocument(desk.payload, slug, { data: { ...data, _status: 'published' } })).id
  const change = async (slug: Slug, id: string, data: object) => {
    const answer = await desk.draft(slug, id, desk.people.editor, data)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    await publish(desk.payload, { slug, id })
  }
  /** A row readers see that is signed by whoever writes it. */
  const write = async (collection: 'appearances' | 'dimensions' | 'sources', id: string, data: object) => {
    const { editor } = await signersOf(desk.payload)
    await desk.payload.update({ collection, id, data: data as never, overrideAccess: true, depth: 0, user: editor })
  }
  const letterWith = async (...nodes: object[]) => {
    const body = paragraph('Letter.') as { root: { children: object[] } }
    const heading = { type: 'heading', tag: 'h2', version: 1, format: '', indent: 0, direction: 'ltr' }
    body.root.children.push({ ...heading, children: paragraph('Tables').root.children[0]?.children }, ...nodes)
    return (await makeDocument(desk.payload, 'issues', { data: { body }, by: desk.people.editor.user })).id
  }
  const block = (fields: object) => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: `b${Math.random()}`, blockName: '', ...fields },
  })
  const linkTo = (relationTo: string, value: string) => {
    const [inner] = paragraph('Read it.').root.children
    const fields = { linkType: 'internal', doc: { relationTo, value }, newTab: false }
    const link = { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields, id: 'l1' }
    return { ...inner, children: [{ ...link, children: inner?.children }] }
  }
  const stageOf = async (id: string) => (await desk.rowOf(id))?.stage
  /** Approves the issue and a letter that shows nothing, does the change, and says where both stand. */
  const after = async (issue: string, changed: () => Promise<unknown>) => {
    const other = await letterWith()
    for (const one of [issue, other]) await desk.approve('issues', one)
    await changed()
    expect(await stageOf(other), 'what does not show it stays').toBe('approved')
    return stageOf(issue)
  }

  it('waits for a new sign-off when an article it links is corrected, or taken from readers', async () => {
    const article = await live('articles')
    const issue = await letterWith(linkTo('articles', article))
    expect(await after(issue, () => change('articles', article, { deck: 'Corrected.' }))).toBe('draft')
    expect((await desk.trailOf('issues', issue)).map(({ verb }) => verb)).toContain('approval-voided')
    await desk.approve('issues', issue)
    await unpublish(desk.payload, { slug: 'articles', id: article })
    expect(await stageOf(issue)).toBe('draft')
  })

  it('so when what stands in its tables changes: a company, a study that joins them, a finding, a question', async () => {
    const company = await live('companies', { name: 'Before Bio' })
    const sponsored = await live('trials', { sponsors: [company], country: 'TW' })
    const filter = { countries: ['TW'], text: 'Before' }
    const table = () => letterWith(block({ blockType: 'trialTable', title: 'Trials', mode: 'filter', filter }))
    const joins = () => live('trials', { sponsors: [company], country: 'TW' })
    expect(await after(await table(), joins)).toBe('draft')
    expect(await after(await table(), () => change('companies', company, { name: 'After Bio' }))).toBe('draft')
    expect(sponsored).toBeTruthy()

    const dimension = (await makeDocument(desk.payload, 'dimensions')).id
    const source = (await makeDocument(desk.payload, 'sources')).id
    const findings = (text: string) => ({
      findings: [{ dimension, state: 'answered', reviewBy: '2030', answers: [{ text, sources: [source] }] }],
    })
    const framework = await live('frameworks', findings('Yes.'))
    const frameworks = [framework, await live('frameworks', { ...findings('Perhaps.'), jurisdiction: 'JP' })]
    const compared = () => letterWith(block({ blockType: 'comparisonTable', title: 'Compared', frameworks }))
    expect(await after(await compared(), () => change('frameworks', framework, findings('No.')))).toBe('draft')
    const asked = { question: 'Asked otherwise?' }
    expect(await after(await compared(), () => write('dimensions', dimension, asked))).toBe('draft')
  })

  it('so when a speaker leaves, or withdraws the consent to the portrait a promotion shows', async () => {
    const { payload, people } = desk
    const times = { startsAt: '2099-09-25T00:00:00.000Z', endsAt: '2099-09-25T09:00:00.000Z' }
    const event = await live('events', times)
    const photo = (await makeDocument(payload, 'media', { data: { alt: 'Portrait' } })).id
    const speaker = await live('speakers', { photo })
    const data = { event, speaker, state: 'announced' }
    const appearance = (await makeDocument(payload, 'appearances', { data })).id
    const promotion = async () =>
      (await makeDocument(payload, 'issues', { data: { kind: 'event-promotion', event, body: null } })).id
    const { token } = people.editor
    const given = await desk.ask('POST', `/speakers/${speaker}/consents`, {
      token,
      body: { purpose: 'photo', wordingVersion: '1' },
    })
    expect(given.status, JSON.stringify(given.body)).toBe(201)
    const path = `/speakers/${speaker}/consents/${given.body.consent}/withdraw`
    expect(await after(await promotion(), () => desk.ask('POST', path, { token, body: {} }))).toBe('draft')
    const card = () => letterWith(block({ blockType: 'eventCard', event, showSpeakers: true }))
    expect(await after(await card(), () => write('appearances', appearance, { state: 'cancelled' }))).toBe('draft')
  })

  it('stays approved while only what it does not show changes, time passes, or the desk sets its mail anew', async () => {
    const event = await live('events')
    const issue = await letterWith(block({ blockType: 'eventCard', event, showSpeakers: false }))
    const speaker = await live('speakers')
    const announced = () => makeDocument(desk.payload, 'appearances', { data: { event, speaker, state: 'announced' } })
    expect(await after(issue, announced)).toBe('approved')
    const settings = { slug: 'mail', depth: 0, overrideAccess: true } as const
    await desk.payload.updateGlobal({ ...settings, data: { postalAddress: '99 Other Road' } })
    await live('articles')
    expect(await stageOf(issue)).toBe('approved')
  })

  it('counts no signature that was given on other records, nor a decision on what was seen before', async () => {
    const { editor, reviewer } = desk.people
    const rules = (data: object) => desk.payload.updateGlobal({ slug: 'desk', data, depth: 0, overrideAccess: true })
    const company = await live('companies', { name: 'First Bio' })
    await live('trials', { sponsors: [company], country: 'SG' })
    const filter = { countries: ['SG'], text: 'Bio' }
    const issue = await letterWith(block({ blockType: 'trialTable', title: 'Trials', mode: 'filter', filter }))
    await rules({ approvals: [{ collectionSlug: 'issues', count: 2 }] })
    try {
      await desk.walk('issues', issue, [editor, 'submit'], [reviewer, 'approve'])
      const { seen } = await desk.standing('issues', issue, desk.secondEditor)
      await live('trials', { sponsors: [company], country: 'SG' })
      const late = await desk.move('issues', issue, desk.secondEditor, 'approve', { snapshot: seen })
      expect([late.status, late.body.errors[0].data.code]).toEqual([409, 'changed-since-seen'])
      await desk.walk('issues', issue, [desk.secondEditor, 'approve'])
      expect(await stageOf(issue), 'the first saw another table').toBe('in-review')
      await desk.walk('issues', issue, [reviewer, 'approve'])
      expect(await stageOf(issue)).toBe('approved')
    } finally {
      await rules({ approvals: [] })
    }
  })

  it('is not sent where a record was changed past every rule', async () => {
    const article = await live('articles')
    const issue = await letterWith(linkTo('articles', article))
    await desk.approve('issues', issue)
    await desk.payload.db.updateOne({ collection: 'articles', id: article, data: { slug: 'moved-by-hand' } })
    const refused = await desk.move('issues', issue, desk.people.editor, 'publish')
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain('Records: what this mail shows')
  })
})
