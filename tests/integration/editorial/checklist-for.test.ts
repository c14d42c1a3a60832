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
    expect(answer.body.errors[0].message).toContain('The text leads to 1 of the companies that readers cannot reach.')

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
})
