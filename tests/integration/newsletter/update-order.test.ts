import { expect, it } from 'vitest'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { deliveriesOf } from '../../support/newsletter/dispatched'
import { updateDesk } from '../../support/newsletter/update-desk'

describeEachDatabase('the update of a promotion', (database) => {
  const { desk, post, work, event, appear, sent, change, later, write } = updateDesk(database)

  it('raises the calendar without taking back what others were signed to read of the event', async () => {
    const id = await event()
    const issue = await sent(id)
    await appear(id, 'A late guest')
    const values = { kind: 'event-promotion', event: id, body: null, language: 'ko' }
    const korean = (await makeDocument(desk.payload, 'issues', { data: values })).id
    await desk.approve('issues', korean)
    await desk.approve('issues', (await write(issue)).body.issue)
    expect((await desk.rowOf(korean))?.stage).toBe('approved')
  })

  it('cannot be sent while the first still goes out, nor for what nobody got', async () => {
    const { editor, reviewer } = desk.people
    const id = await event()
    const never = (await makeDocument(desk.payload, 'issues', { data: { kind: 'event-promotion', event: id } })).id
    const orphan = (
      await makeDocument(desk.payload, 'issues', { data: { kind: 'event-promotion', event: id, updateOf: never } })
    ).id
    await desk.walk('issues', orphan, [editor, 'submit'])
    const refused = await desk.move('issues', orphan, reviewer, 'approve')
    expect(JSON.stringify(refused.body)).toContain('that promotion was not sent')
    const issue = await sent(id)
    const where = { issue: { equals: issue } }
    await desk.payload.db.updateOne({ collection: 'dispatches', where, data: { state: 'paused' } })
    await change(id, later)
    const { issue: update } = (await write(issue)).body
    await desk.walk('issues', update, [editor, 'submit'])
    const early = await desk.move('issues', update, reviewer, 'approve')
    expect(JSON.stringify(early.body)).toContain('still being sent')
  })

  it('is the last word: no other update begins while it goes out, and no older mail goes out after it', async () => {
    const { editor, reviewer } = desk.people
    const id = await event()
    const issue = await sent(id)
    await change(id, later)
    const { issue: update } = (await write(issue)).body
    await desk.publish('issues', update)
    const values = { kind: 'event-promotion', event: id, body: null, updateOf: issue }
    const second = (await makeDocument(desk.payload, 'issues', { data: values })).id
    await desk.walk('issues', second, [editor, 'submit'])
    const early = await desk.move('issues', second, reviewer, 'approve')
    expect(JSON.stringify(early.body)).toContain('an earlier update is still being sent')
    const [row] = await deliveriesOf(desk.payload, issue)
    const unknown = { state: 'unknown' } as const
    await desk.payload.db.updateOne({ collection: 'deliveries', id: String(row?.id), data: unknown })
    const body = { as: 'send-again' }
    const again = await desk.ask('POST', `/issues/${issue}/sending/unknown`, { token: editor.token, body })
    expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'updated-since'])
    await work()
    post.sink.taken.length = 0
    // A worker that stalled learns only now that this one was not taken.
    const waiting = { state: 'waiting', dueAt: new Date(0).toISOString() } as const
    await desk.payload.db.updateOne({ collection: 'deliveries', id: String(row?.id), data: waiting })
    await work()
    expect(post.sink.taken).toEqual([])
    expect((await deliveriesOf(desk.payload, issue)).map(({ state }) => state)).toContain('cancelled')
  })
})
