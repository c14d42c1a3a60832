import { expect, it } from 'vitest'
import { bounce, complaint, plain } from '../../../support/came-back'
import { describeEachDatabase } from '../../../support/databases'
import { intakeRoom } from '../../../support/intake-room'

const day = 86_400_000

describeEachDatabase('what comes back by mail', (database) => {
  const room = intakeRoom(database)

  it('as a hard bounce stops all mail to that address, and names its delivery', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    const delivery = await room.delivery(reader)
    await room.dropped(bounce({ to: room.returnPath(delivery) }))
    expect(await room.readMail()).toEqual({ 'hard-bounce': 1 })
    expect(await room.holding(reader.email ?? '')).toEqual(['all hard-bounce'])
    const [event] = await room.events({ delivery: { equals: delivery.id } })
    expect(event).toMatchObject({ kind: 'hard-bounce', status: '5.1.1', addressHash: reader.addressHash })
    expect(JSON.stringify(event)).not.toContain('reader@mail.example')
    expect(await room.stateOf(delivery)).toBe('sent')
    expect((await room.known(reader.email ?? '')).lists?.map(({ state }) => state)).toEqual(['active', 'active'])
    const trail = await room.rows('audit', { documentId: { equals: reader.id } })
    expect(trail.at(-1)).toMatchObject({ verb: 'address-suppressed', actor: 'worker' })
  })

  it('is taken once, though it is read again after a crash before it was put aside', async () => {
    const reader = await room.reader()
    const delivery = await room.delivery(reader)
    const message = bounce({ to: room.returnPath(delivery), status: '4.2.2' })
    await room.dropped(message)
    await room.readMail({ now: () => new Date(Date.now() - 3 * day) })
    const { fingerprint } = (await room.events({ delivery: { equals: delivery.id } }))[0] ?? {}
    const again = { kind: 'soft-bounce', status: '4.2.2', action: 'failed', diagnostic: null, tokens: [] } as const
    const { recordMailEvent } = await import('../../../../src/newsletter')
    const came = { ...again, tokens: [room.returnPath(delivery).split('@')[0] ?? ''] }
    const both = { payload: room.payload, came, fingerprint: fingerprint ?? '', source: 'mailbox' } as const
    expect(await recordMailEvent(both)).toBe('known')
    expect((await room.known(reader.email ?? '')).softBounces).toBe(1)
  })

  it('at two doors at one time is one event', async () => {
    const reader = await room.reader()
    const delivery = await room.delivery(reader)
    const { recordMailEvent } = await import('../../../../src/newsletter')
    const tokens = [room.returnPath(delivery).split('@')[0] ?? '']
    const came = { kind: 'complaint', feedback: 'abuse', tokens } as const
    const both = {
      payload: room.payload,
      came: { ...came, tokens },
      fingerprint: `f-${delivery.id}`,
      source: 'posted',
    } as const
    const outcomes = await Promise.all([recordMailEvent(both), recordMailEvent(both), recordMailEvent(both)])
    expect(outcomes.sort()).toEqual(['complaint', 'known', 'known'])
    expect(await room.events({ delivery: { equals: delivery.id } })).toHaveLength(1)
  })

  it('as a complaint ends the subscription, and a new opt-in does not lift it', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    const email = reader.email ?? ''
    const delivery = await room.delivery(reader)
    // Whoever got an answer to the mail knows its Message-ID, and may send anything to this mailbox.
    await room.dropped(complaint({ from: 'desk@journal.example', messageId: room.messageId(delivery) }))
    expect(await room.readMail()).toEqual({ unread: 1 })
    expect(await room.holding(email)).toEqual([])
    await room.dropped(complaint({ from: room.returnPath(delivery), messageId: room.messageId(delivery) }))
    expect(await room.readMail()).toEqual({ complaint: 1 })
    expect(await room.holding(email)).toEqual(['all complaint', 'all unsubscribe'])
    expect((await room.known(email)).lists?.map(({ state }) => state)).toEqual(['unsubscribed', 'unsubscribed'])
    room.post.mails.length = 0
    await room.subscribe({ email, lists: 'editorial' })
    await room.send()
    expect(room.post.to(email)).toEqual([])
  })

  it('as a refusal by policy is recorded, and ends nothing', async () => {
    const reader = await room.reader()
    await room.dropped(bounce({ to: room.returnPath(await room.delivery(reader)), status: '5.7.1' }))
    expect(await room.readMail()).toEqual({ policy: 1 })
    expect(await room.holding(reader.email ?? '')).toEqual([])
  })

  it('as a failure that may pass counts, and the fifth in a row ends it', async () => {
    const reader = await room.reader()
    const email = reader.email ?? ''
    for (let week = 0; week < 5; week += 1) {
      expect(await room.holding(email)).toEqual([])
      const at = { now: () => new Date(Date.now() + week * 7 * day) }
      for (let copies = 0; copies < 2; copies += 1) {
        await room.dropped(bounce({ to: room.returnPath(await room.delivery(reader)), status: '4.2.2' }))
      }
      expect(await room.readMail(at)).toEqual({ 'soft-bounce': 2 })
    }
    expect(await room.holding(email)).toEqual(['all hard-bounce'])
    expect(await room.known(email)).toMatchObject({ softBounces: 5 })
    expect((await room.known(email)).lists).toHaveLength(1)
  })

  it('as a warning of delay counts for nothing', async () => {
    const reader = await room.reader()
    await room.dropped(bounce({ to: room.returnPath(await room.delivery(reader)), status: '4.4.1', action: 'delayed' }))
    await room.readMail()
    expect((await room.known(reader.email ?? '')).softBounces ?? 0).toBe(0)
  })

  it.each([
    ['unknown', 'refused'],
    ['sent', 'sent'],
    ['waiting', 'waiting'],
  ])('settles a delivery that is %s as %s', async (before, after) => {
    const reader = await room.reader()
    const delivery = await room.delivery(reader, before)
    await room.dropped(bounce({ to: room.returnPath(delivery), status: '4.4.7' }))
    await room.readMail()
    expect(await room.stateOf(delivery)).toBe(after)
  })

  it('as an unsubscription by the mailto form stops that list', async () => {
    const reader = await room.reader(['editorial', 'event-news'])
    await room.dropped(
      plain({ to: 'unsubscribe@bounce.example', subject: room.unsubscribeToken(reader, 'event-news') }),
    )
    await room.dropped(
      plain({ to: 'unsubscribe@bounce.example', subject: room.unsubscribeToken(reader, 'event-news') }),
    )
    expect(await room.readMail()).toEqual({ unsubscribe: 2 })
    expect(await room.holding(reader.email ?? '')).toEqual(['event-news unsubscribe'])
    const withdrawals = { and: [{ subscriber: { equals: reader.id } }, { kind: { equals: 'withdrawal' } }] }
    expect((await room.rows('consents', withdrawals)).map(({ how }) => how)).toEqual(['mailto'])
  })

  it('by a forged or foreign token is counted as unread, and does nothing', async () => {
    const reader = await room.reader()
    const delivery = await room.delivery(reader)
    const forged = room.returnPath(delivery).replace(/[0-9a-f]{20}@/, `${'0'.repeat(20)}@`)
    await room.dropped(bounce({ to: forged }))
    await room.dropped(bounce({ to: room.returnPath({ ...delivery, id: '0'.repeat(24) }) }))
    await room.dropped(
      plain({ to: 'x@bounce.example', subject: room.unsubscribeToken({ ...reader, tokenVersion: 7 }) }),
    )
    await room.dropped(plain({ to: 'desk@bounce.example', subject: 'A letter to the editor' }))
    expect(await room.readMail()).toEqual({ unread: 4 })
    expect(await room.holding(reader.email ?? '')).toEqual([])
    expect((await room.events({ kind: { equals: 'unread' } })).map(({ evidence }) => evidence)).toContainEqual(
      expect.objectContaining({ why: 'not-ours', kind: 'hard-bounce', where: expect.any(String) }),
    )
  })

  it('for a reader who was erased meanwhile keeps their address off the lists still', async () => {
    const reader = await room.reader()
    const email = reader.email ?? ''
    const delivery = await room.delivery(reader)
    await room.prefer(room.preferencesToken(reader), { do: 'erase', sure: 'yes' })
    await room.dropped(bounce({ to: room.returnPath(delivery) }))
    expect(await room.readMail()).toEqual({ 'hard-bounce': 1 })
    expect(await room.holding(email)).toEqual(['all hard-bounce', 'all unsubscribe'])
  })
})
