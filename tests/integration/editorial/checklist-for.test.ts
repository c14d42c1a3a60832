import { expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph } from '../../support/documents'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('the checklist before sign-off', (database) => {
  const desk = signOffDesk(database)

  const inReview = async (data: object): Promise<string> => {
    const { id } = await makeDocument(desk.payload, 'articles', { by: desk.people.author })
    const draft = await desk.draft('articles', id, desk.people.author, data)
    if (draft.status !== 200) throw new Error(JSON.stringify(draft.body))
    await desk.walk('articles', id, [desk.people.author, 'submit'])
    return id
  }
  const leadingTo = (slug: string, id: string) => {
    const { root } = paragraph('See')
    const link = {
      type: 'link',
      version: 3,
      format: '',
      indent: 0,
      direction: 'ltr',
      fields: { linkType: 'internal', doc: { relationTo: slug, value: id }, newTab: false },
      children: [{ type: 'text', text: 'this', format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
    }
    return { root: { ...root, children: [{ ...root.children[0], children: [link] }] } }
  }

  it('names what is missing, to those who look and to those who try', async () => {
    const id = await inReview({ disclosures: '' })

    const { checklist, offers } = await desk.standing('articles', id, desk.people.reviewer)
    expect(checklist).toEqual(['Disclosures is missing.'])
    const approve = offers.find((offer: { transition: string }) => offer.transition === 'approve')
    expect(approve).toMatchObject({ may: false, code: 'checklist' })
    const answer = await desk.move('articles', id, desk.people.reviewer, 'approve')
    expect([answer.status, codeOf(answer)]).toEqual([422, 'checklist'])
    expect(answer.body.errors[0].message).toContain('Disclosures is missing.')
  })

  it('wants links that lead readers somewhere', async () => {
    const { id: company } = await makeDocument(desk.payload, 'companies')
    const id = await inReview({ body: leadingTo('companies', company) })
    const answer = await desk.move('articles', id, desk.people.reviewer, 'approve')
    expect(answer.body.errors[0].message).toContain('This leads to 1 of the companies that readers cannot reach.')

    await desk.publish('companies', company)
    await desk.walk('articles', id, [desk.people.reviewer, 'approve'])
  })

  it('is asked again when the time comes: what was approved may lead nowhere by then', async () => {
    const { id: company } = await makeDocument(desk.payload, 'companies')
    await desk.publish('companies', company)
    const id = await inReview({ body: leadingTo('companies', company) })
    await desk.walk('articles', id, [desk.people.reviewer, 'approve'])
    await desk.walk('companies', company, [desk.people.editor, 'unpublish'])

    const answer = await desk.move('articles', id, desk.people.editor, 'publish')

    expect([answer.status, codeOf(answer)]).toEqual([422, 'checklist'])
    expect((await desk.seenByReaders('articles', id)).status).toBe(404)
  })

  it('wants a day of review that has not passed', async () => {
    const id = await inReview({ reviewBy: '2001-01-01' })

    const answer = await desk.move('articles', id, desk.people.reviewer, 'approve')

    expect(answer.body.errors[0].message).toContain('looked at again has passed')
  })

  const holding = (...nodes: object[]) => {
    const { root } = paragraph('See')
    return { root: { ...root, children: [...root.children, ...nodes] } }
  }
  const figure = (media: string) => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: `figure-${media}`, blockName: '', blockType: 'figure', media },
  })
  const citing = (source: string | null) => {
    const { root } = paragraph('As shown')
    const citation = { type: 'inlineBlock', version: 1, fields: { id: 'c1', blockType: 'citation', source } }
    return { root: { ...root, children: [{ ...root.children[0], children: [citation] }] } }
  }
  const refusalOf = async (id: string, slug: 'articles' | 'issues' = 'articles'): Promise<string> => {
    const answer = await desk.move(slug, id, desk.people.reviewer, 'approve')
    expect([answer.status, codeOf(answer)]).toEqual([422, 'checklist'])
    return answer.body.errors[0].message
  }

  it('wants alternative text for every figure', async () => {
    const { id: media } = await makeDocument(desk.payload, 'media')
    await desk.payload.db.updateOne({ collection: 'media', id: media, data: { alt: '' } })
    const id = await inReview({ body: holding(figure(media)) })

    expect(await refusalOf(id)).toContain('figure 1 needs alternative text')

    await desk.payload.db.updateOne({ collection: 'media', id: media, data: { alt: 'A cell' } })
    await desk.walk('articles', id, [desk.people.reviewer, 'approve'])
  })

  it('wants citations that name a source', async () => {
    expect(await refusalOf(await inReview({ body: citing(null) }))).toContain('a citation names no source')
  })

  it('wants citations whose source is still there', async () => {
    const { id: source } = await makeDocument(desk.payload, 'sources')
    const id = await inReview({ body: citing(source) })
    await desk.payload.db.deleteOne({ collection: 'sources', where: { id: { equals: source } } })

    expect(await refusalOf(id)).toContain('a citation points at a source that is not there')
  })

  it('wants an address', async () => {
    const id = await inReview({})
    const { docs } = await desk.payload.db.findVersions<Record<string, unknown>>({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    const [newest] = docs
    if (!newest) throw new Error('The article has no version.')
    // Every save fills it, so only a version from elsewhere can lack it.
    const versionData = { ...newest, version: { ...newest.version, slug: null, title: null } }
    await desk.payload.db.updateVersion({ collection: 'articles', id: newest.id, versionData: versionData as never })

    expect(await refusalOf(id)).toContain('Slug is missing.')
  })

  it('wants the event of a promotion still to come', async () => {
    const { id: event } = await makeDocument(desk.payload, 'events')
    const { id } = await makeDocument(desk.payload, 'issues', {
      data: { kind: 'event-promotion', event },
    })
    await desk.walk('issues', id, [desk.people.editor, 'submit'])

    expect(await refusalOf(id, 'issues')).toContain('Event: it is over')
    expect(await refusalOf(id, 'issues')).toContain('This leads to 1 of the events that readers cannot reach.')
  })

  it('leaves out what the desk does not ask of a collection, and asks it of the others', async () => {
    const { id: company } = await makeDocument(desk.payload, 'companies')
    const asking = (data: object) => desk.payload.updateGlobal({ slug: 'desk', data, overrideAccess: true, depth: 0 })
    const id = await inReview({ body: leadingTo('companies', company), reviewBy: '2001-01-01' })
    try {
      await asking({ linksNotAsked: ['trials'], reviewDateNotAsked: ['trials'] })
      expect((await desk.standing('articles', id)).checklist).toHaveLength(2)

      await asking({ linksNotAsked: ['articles'], reviewDateNotAsked: ['articles'] })
      expect((await desk.standing('articles', id)).checklist).toEqual([])
    } finally {
      await asking({ linksNotAsked: [], reviewDateNotAsked: [] })
    }
  })
})
