import { describe, expect, it, vi } from 'vitest'
import { workflowSlugs } from '../../../collections/shared/slugs'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { codeOf } from '../../support/rest'
import { signOffDesk } from '../../support/sign-off-desk'

describeEachDatabase('a document moves through its stages', (database) => {
  const desk = signOffDesk(database)

  const article = async (title = 'As drafted'): Promise<string> =>
    (await makeDocument(desk.payload, 'articles', { data: { deck: title }, by: desk.people.author })).id
  const deckSeen = async (id: string) => (await desk.seenByReaders('articles', id)).body.deck

  describe('from draft to readers', () => {
    it('by four eyes: who wrote or edited it does not sign it, and the reviewer signs what they saw', async () => {
      const { author, editor, reviewer } = desk.people
      const id = await article()
      await desk.draft('articles', id, editor, { deck: 'Edited by the editor' })
      await desk.walk('articles', id, [author, 'submit'])

      expect(codeOf(await desk.move('articles', id, author, 'approve'))).toBe('forbidden')
      const own = await desk.move('articles', id, editor, 'approve')
      expect([own.status, codeOf(own)]).toEqual([422, 'four-eyes'])

      const silent = await desk.move('articles', id, reviewer, 'request-changes')
      expect([silent.status, codeOf(silent)]).toEqual([422, 'note-missing'])
      const { hash: seen } = await desk.standing('articles', id, reviewer)
      await desk.walk('articles', id, [reviewer, 'request-changes', { note: 'Name the source.' }])
      await desk.draft('articles', id, author, { deck: 'With its source' })
      await desk.walk('articles', id, [author, 'submit'])
      const stale = await desk.move('articles', id, reviewer, 'approve', { snapshot: seen })
      expect([stale.status, codeOf(stale)]).toEqual([409, 'changed-since-seen'])

      const { hash } = await desk.standing('articles', id, reviewer)
      await desk.walk('articles', id, [reviewer, 'approve', { snapshot: hash }])
      expect((await desk.seenByReaders('articles', id)).status).toBe(404)
      await desk.walk('articles', id, [editor, 'publish', { snapshot: hash }])

      expect(await deckSeen(id)).toBe('With its source')
      const { docs } = await desk.payload.find({
        collection: 'snapshots',
        where: { documentId: { equals: id } },
        overrideAccess: true,
        depth: 0,
      })
      expect(docs.map((row) => row.hash)).toEqual([hash])
      expect(await desk.rowOf(id)).toMatchObject({
        stage: 'published',
        publicSnapshot: docs[0]?.id,
        approvedHash: hash,
      })
      const told = (await desk.trailOf('articles', id)).map(({ verb, actor, snapshot }) => [verb, actor, snapshot])
      expect(told.map(([verb]) => verb)).toEqual(['submit', 'request-changes', 'submit', 'approve', 'publish'])
      expect(told.at(-2)).toEqual(['approve', `user:${reviewer.id}`, hash])
    })

    it.each(workflowSlugs)('for %s: approved by one, published by another, and the trail says so', async (slug) => {
      const { id } = await makeDocument(desk.payload, slug, { by: desk.people.author })
      await desk.publish(slug, id)

      const shown = await desk.payload.findByID({ collection: slug, id, depth: 0, overrideAccess: true })
      expect(shown._status).toBe('published')
      expect((await desk.trailOf(slug, id)).map(({ verb }) => verb)).toEqual(['submit', 'approve', 'publish'])
      expect(await desk.standing(slug, id)).toMatchObject({ stage: 'published', live: true })
    })

    it('nobody skips a stage, and an unknown document is not there', async () => {
      const { editor } = desk.people
      const id = await article()
      for (const name of ['publish', 'schedule', 'reopen', 'approve', 'unpublish', 'withdraw'] as const) {
        const answer = await desk.move('articles', id, editor, name)
        expect([name, answer.status, codeOf(answer)]).toEqual([name, 409, 'wrong-stage'])
      }
      expect((await desk.move('articles', 'no-such-id', editor, 'submit')).status).toBe(404)
      expect((await desk.move('articles', id, null, 'submit')).status).toBe(401)
      expect((await desk.move('articles', id, desk.people.organiser, 'submit')).status).toBe(404)
      expect((await desk.move('articles', id, editor, 'forge' as 'submit')).status).toBe(400)
    })
  })

  describe('an approval', () => {
    it('stays where a save changes nothing, and is void where it changes what readers would see', async () => {
      const { editor } = desk.people
      const id = await article('Signed')
      await desk.approve('articles', id)

      await desk.draft('articles', id, editor, { deck: 'Signed' })
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'approved', editorsSinceApproval: [] })
      await desk.draft('articles', id, editor, { deck: 'Changed after' })

      expect(await desk.rowOf(id)).toMatchObject({
        stage: 'draft',
        approvedHash: null,
        editorsSinceApproval: [editor.id],
      })
      expect((await desk.trailOf('articles', id)).map(({ verb }) => verb)).toContain('approval-voided')
      expect(codeOf(await desk.move('articles', id, editor, 'publish'))).toBe('wrong-stage')
    })

    it('covers the pictures: one that changed underneath is not published, and nothing of it stands', async () => {
      const { editor } = desk.people
      const picture = await makeDocument(desk.payload, 'media')
      const { id } = await makeDocument(desk.payload, 'articles', {
        data: { hero: picture.id },
        by: desk.people.author,
      })
      await desk.approve('articles', id)
      await desk.payload.db.updateOne({ collection: 'media', id: picture.id, data: { alt: 'Swapped' } })

      const answer = await desk.move('articles', id, editor, 'publish')

      expect([answer.status, codeOf(answer)]).toEqual([409, 'not-as-approved'])
      expect((await desk.seenByReaders('articles', id)).status).toBe(404)
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'approved' })
      expect((await desk.rowOf(id))?.publicSnapshot ?? null).toBeNull()
      expect((await desk.trailOf('articles', id)).map(({ verb }) => verb)).not.toContain('publish')
    })

    it('and what belongs to a step stand together: where the trail cannot be written, nothing happened', async () => {
      const { editor } = desk.people
      const id = await article()
      await desk.approve('articles', id)
      const create = desk.payload.db.create.bind(desk.payload.db)
      const failing = vi.spyOn(desk.payload.db, 'create').mockImplementation((args) => {
        if (args.collection === 'audit') throw new Error('the trail is full')
        return create(args)
      })
      const answer = await desk.move('articles', id, editor, 'publish')
      failing.mockRestore()

      expect(answer.status).toBe(500)
      expect((await desk.seenByReaders('articles', id)).status).toBe(404)
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'approved' })
      expect((await desk.rowOf(id))?.publicSnapshot ?? null).toBeNull()
      await desk.walk('articles', id, [editor, 'publish'])
      expect((await desk.seenByReaders('articles', id)).status).toBe(200)
    })

    it('of five people who publish at once, one does, and the others hear that somebody was quicker', async () => {
      const { editor, admin } = desk.people
      const id = await article()
      await desk.approve('articles', id)
      const asked = [editor, admin, desk.secondEditor, editor, admin]

      const answers = await Promise.all(asked.map((who) => desk.move('articles', id, who, 'publish')))

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer.status).toBe(409)
      const verbs = (await desk.trailOf('articles', id)).map(({ verb }) => verb)
      expect(verbs.filter((verb) => verb === 'publish')).toHaveLength(1)
    })
  })

  describe('what is public', () => {
    it('keeps its text while the next working copy is written, reviewed and approved', async () => {
      const { editor, reviewer } = desk.people
      const id = await article('First edition')
      await desk.publish('articles', id)

      await desk.draft('articles', id, editor, { deck: 'Second edition' })
      expect(await desk.rowOf(id)).toMatchObject({ stage: 'draft' })
      await desk.walk('articles', id, [editor, 'submit'], [reviewer, 'approve'])
      expect(await deckSeen(id)).toBe('First edition')
      await desk.walk('articles', id, [editor, 'publish'])

      expect(await deckSeen(id)).toBe('Second edition')
    })

    it('is corrected under a kind and a note, which readers see once it is signed off', async () => {
      const { editor, reviewer } = desk.people
      const id = await article('With a slip')
      await desk.publish('articles', id)
      const bare = await desk.move('articles', id, editor, 'correct', { note: 'The year was wrong.' })
      expect([bare.status, codeOf(bare)]).toEqual([422, 'kind-missing'])

      await desk.walk('articles', id, [editor, 'correct', { kind: 'correction', note: 'The year was wrong.' }])
      await desk.draft('articles', id, editor, { deck: 'Put right' })
      expect((await desk.seenByReaders('articles', id)).body.corrections ?? []).toEqual([])
      await desk.walk('articles', id, [editor, 'submit'], [reviewer, 'approve'], [editor, 'publish'])

      const { body } = await desk.seenByReaders('articles', id)
      expect(body.deck).toBe('Put right')
      expect(body.corrections).toMatchObject([{ kind: 'correction', note: 'The year was wrong.' }])
    })

    it.each(['unpublish', 'archive'] as const)('is gone for readers after %s, and its text is kept', async (name) => {
      const id = await article('Was public')
      await desk.publish('articles', id)

      await desk.walk('articles', id, [desk.people.editor, name])

      expect((await desk.seenByReaders('articles', id)).status).toBe(404)
      const kept = await desk.payload.findByID({
        collection: 'articles',
        id,
        draft: true,
        depth: 0,
        overrideAccess: true,
      })
      expect(kept.deck).toBe('Was public')
      expect(await desk.rowOf(id)).toMatchObject({
        stage: name === 'archive' ? 'archived' : 'draft',
        publicSnapshot: null,
      })
    })
  })
})
