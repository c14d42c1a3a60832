import { describe, expect, it } from 'vitest'
import { assemble, type MailParts } from '../../../src/newsletter'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument, paragraph, pixel } from '../../support/documents'
import { signOffDesk } from '../../support/sign-off-desk'

type Kept = { id: string; issue: string; snapshot: string; hash: string; format: number; parts: MailParts }

describeEachDatabase('the approval of an issue', (database) => {
  const desk = signOffDesk(database)

  const partsOf = async (issue: string) => {
    const where = { issue: { equals: issue } }
    const { docs } = await desk.payload.find({ collection: 'mail-parts', where, depth: 0, overrideAccess: true })
    return docs as unknown as Kept[]
  }
  const issue = async (data: Record<string, unknown> = {}) => (await makeDocument(desk.payload, 'issues', { data })).id
  const whole = (parts: MailParts, variant = 'default') =>
    assemble(
      parts,
      variant,
      parts.items.map((_, at) => at),
    )
  const setting = (data: object) => desk.payload.updateGlobal({ slug: 'mail', data, depth: 0, overrideAccess: true })

  it('renders its mail and keeps it under the snapshot that was signed, and the trail says which', async () => {
    const id = await issue({ body: paragraph('Signed words.') })
    await desk.walk('issues', id, [desk.people.editor, 'submit'])
    expect(await partsOf(id), 'nothing is rendered before').toEqual([])
    await desk.walk('issues', id, [desk.people.reviewer, 'approve'])
    const [kept, ...more] = await partsOf(id)
    expect(more).toEqual([])
    const row = await desk.rowOf(id)
    expect(kept).toMatchObject({ snapshot: row?.approvedSnapshot, format: 1 })
    expect(kept?.parts).toMatchObject({
      list: 'editorial',
      language: 'en',
      promotional: false,
      from: { name: 'Imprimatur desk', address: 'desk@journal.example' },
      replyTo: 'editor@journal.example',
    })
    expect(Object.keys(kept?.parts.variants ?? {}).sort()).toEqual(['CN', 'JP', 'KR', 'default'])
    expect(whole(kept?.parts as MailParts).html).toContain('Signed words.')
    const approval = (await desk.trailOf('issues', id)).find(({ verb }) => verb === 'approve')
    expect(approval?.after).toMatchObject({ parts: kept?.hash })
  })

  it('is of what stood then: an edit takes it back, settings of later alter nothing, and the next renders anew', async () => {
    const { editor } = desk.people
    const id = await issue({ body: paragraph('First words.') })
    await desk.approve('issues', id)
    const [first] = await partsOf(id)
    await setting({ postalAddress: '99 Other Road' })
    expect(await partsOf(id)).toEqual([first])
    await desk.draft('issues', id, editor, { body: paragraph('Second words.') })
    expect((await desk.rowOf(id))?.stage).toBe('draft')
    await desk.approve('issues', id)
    const kept = await partsOf(id)
    expect(kept).toHaveLength(2)
    const second = kept.find((one) => one.id !== first?.id)
    expect(whole(second?.parts as MailParts).html).toContain('Second words.')
    expect(whole(second?.parts as MailParts).text).toContain('99 Other Road')
    await setting({ postalAddress: '12 Press Street, Seoul 04524, Korea' })
  })

  it('is given to the web view and to sending when it is published, unchanged', async () => {
    const id = await issue()
    await desk.publish('issues', id)
    const kept = await partsOf(id)
    expect(kept).toHaveLength(1)
    expect((await desk.rowOf(id))?.publicSnapshot).toBe(kept[0]?.snapshot)
  })

  it('keeps nothing while another approval is wanted, and everything on the short path', async () => {
    const { payload, people } = desk
    const rules = (data: object) => payload.updateGlobal({ slug: 'desk', data, depth: 0, overrideAccess: true })
    await rules({ approvals: [{ collectionSlug: 'issues', count: 2 }], shortPath: ['issues'] })
    try {
      const id = await issue()
      await desk.walk('issues', id, [people.editor, 'submit'], [people.reviewer, 'approve'])
      expect(await partsOf(id)).toEqual([])
      await desk.walk('issues', id, [desk.secondEditor, 'approve'])
      expect((await desk.rowOf(id))?.stage).toBe('published')
      expect(await partsOf(id)).toHaveLength(1)
    } finally {
      await rules({ approvals: [], shortPath: [] })
    }
  })

  it('shows pictures and links by whole addresses', async () => {
    const { payload } = desk
    const picture = await makeDocument(payload, 'media', { data: { alt: 'One dot' } })
    const body = paragraph('With a picture.')
    const figure = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 'f1', blockName: '', blockType: 'figure', media: picture.id, caption: 'A dot.' },
    }
    body.root.children.push(figure as never)
    const id = await issue({ body })
    await desk.approve('issues', id)
    const { html = '' } = whole((await partsOf(id))[0]?.parts as MailParts)
    expect(html).toMatch(/<img src="https?:\/\/[^"]+\/api\/media\/file\/[^"]+\.png" alt="One dot" width="1" height="1"/)
    expect(pixel.length).toBeGreaterThan(0)
  })

  describe('is refused, with what is missing in sentences', () => {
    const refusal = async (id: string) => {
      await desk.walk('issues', id, [desk.people.editor, 'submit'])
      const answer = await desk.move('issues', id, desk.people.reviewer, 'approve')
      expect(answer.status, JSON.stringify(answer.body)).toBe(422)
      expect(await partsOf(id)).toEqual([])
      return JSON.stringify(answer.body)
    }

    it('without a line beside the subject, and where that says the same twice', async () => {
      expect(await refusal(await issue({ preheader: '' }))).toContain('Preheader: write the line')
      expect(await refusal(await issue({ subject: 'Twice', preheader: 'Twice' }))).toContain(
        'Preheader: it says the same',
      )
    })

    it('where nobody is named as sender, or no postal address is set', async () => {
      expect(await refusal(await issue({ sender: 'Nobody we know' }))).toContain('is not one of the senders')
      await setting({ postalAddress: '' })
      expect(await refusal(await issue())).toContain('Postal address: the mail settings have none')
      await setting({ postalAddress: '12 Press Street, Seoul 04524, Korea' })
    })

    it('for a roundup without changes and a letter without words', async () => {
      expect(await refusal(await issue({ kind: 'roundup', body: null }))).toContain('Changes: there are none')
      expect(await refusal(await issue({ body: null }))).toContain('The mail says nothing yet.')
    })

    it('for a mail that programs would cut off', async () => {
      const id = await issue({ body: paragraph('Long. '.repeat(16_000)) })
      expect(await refusal(id)).toContain('Size: the whole mail has')
    })

    it('where headings leave out a level', async () => {
      const body = paragraph('Words.')
      const heading = { type: 'heading', tag: 'h4', version: 1, format: '', indent: 0, direction: 'ltr', children: [] }
      body.root.children.unshift(heading as never)
      expect(await refusal(await issue({ body }))).toContain('Headings: level 4 follows level 1')
    })
  })
})
