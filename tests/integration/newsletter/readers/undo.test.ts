import type { Where } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { confirmSubscription } from '../../../../src/newsletter'
import { describeEachDatabase } from '../../../support/databases'
import { type Person, person } from '../../../support/people'
import { readerRoom } from '../../../support/reader-room'
import { type Ask, restOf } from '../../../support/rest'

describeEachDatabase('an import that is taken back', (database) => {
  const room = readerRoom(database)
  let ask: Ask
  let admin: Person
  beforeAll(async () => {
    ask = restOf(room.payload)
    admin = await person(room.payload, ask, 'admin')
  })

  const imported = async (...rows: string[]): Promise<string> => {
    const text = ['email,list,name,residence,consentAt,consentWording,consentHow', ...rows].join('\n')
    const send = (step: string, hash: string) => {
      const form = new FormData()
      form.set('file', new File([text], 'readers.csv', { type: 'text/csv' }))
      form.set('step', step)
      form.set('hash', hash)
      return ask('POST', '/subscribers/import', { token: admin.token, form })
    }
    return (await send('apply', (await send('preview', '')).body.hash)).body.import
  }
  const undo = async (id: string): Promise<number> =>
    (await ask('POST', `/reader-imports/${id}/undo`, { token: admin.token, body: {} })).body.undone
  const statesOf = async (email: string) =>
    (await room.readerOf(email))?.lists?.map(({ list, state }) => `${list} ${state}`).sort() ?? null
  const consentsOf = async (email: string) =>
    (await room.rows('consents', { subscriber: { equals: (await room.known(email)).id } })).map(
      ({ list, kind, how }) => `${list} ${kind} ${how}`,
    )

  it('leaves a list its reader asked for since, and the link of their mail confirms it', async () => {
    const email = 'since@undo.example'
    const id = await imported(`${email},editorial,Kim,KR,,,`)
    await room.subscribe({ email, lists: 'editorial', topics: 'car-t' })
    await room.send()
    expect(await undo(id)).toBe(1)
    expect(await statesOf(email)).toEqual(['editorial pending'])
    expect(await room.known(email), 'what the file said of them goes').toMatchObject({ name: null, residence: null })
    const page = await room.confirm(room.linkIn(email))
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('You are subscribed')])
    expect(await statesOf(email)).toEqual(['editorial active'])
    expect(await room.known(email)).toMatchObject({ topics: ['car-t'] })
    expect(await undo(id)).toBe(0)
    expect(await statesOf(email)).toEqual(['editorial active'])
  })

  it('leaves a list its reader asked for apart from it, and takes its own', async () => {
    const email = 'apart@undo.example'
    const id = await imported(`${email},editorial,,,,,`)
    await room.subscribe({ email, lists: 'event-news' })
    await room.send()
    expect(await undo(id)).toBe(1)
    expect(await statesOf(email)).toEqual(['event-news pending'])
    expect((await room.confirm(room.linkIn(email))).status).toBe(200)
    expect(await consentsOf(email)).toEqual(['event-news opt-in double-opt-in'])
  })

  it('ends what its proof had opened, and leaves their own asking to be confirmed', async () => {
    const [asking, silent] = ['asking@undo.example', 'silent@undo.example']
    const proof = '2025-03-14,form,paper'
    const id = await imported(`${asking},editorial,,,${proof}`, `${silent},editorial,,,${proof}`)
    await room.subscribe({ email: asking, lists: 'editorial' })
    await room.send()
    expect(await undo(id)).toBe(2)
    expect([await statesOf(asking), await statesOf(silent)]).toEqual([
      ['editorial pending'],
      ['editorial unsubscribed'],
    ])
    await room.confirm(room.linkIn(asking))
    expect(await statesOf(asking)).toEqual(['editorial active'])
    expect(await consentsOf(asking)).toEqual([
      'editorial opt-in import',
      'editorial withdrawal import-undone',
      'editorial opt-in double-opt-in',
    ])
    expect(await undo(id)).toBe(0)
  })

  it('is taken back at the moment a reader confirms: either way the page says what stands', async () => {
    const email = 'moment@undo.example'
    const id = await imported(`${email},editorial,,,,,`)
    await room.subscribe({ email, lists: 'editorial' })
    await room.send()
    const [page] = await Promise.all([room.confirm(room.linkIn(email)), undo(id)])
    expect([page.status, await statesOf(email)]).toEqual([200, ['editorial active']])
  })

  it.each([
    ['of a reader who is gone', 'subscribers'],
    ['that was forgotten', 'confirmations'],
  ] as const)('or whatever else took it: a link %s confirms nothing and does not say so', async (_, collection) => {
    const email = `gone-${collection}@undo.example`
    await room.subscribe({ email, lists: 'editorial' })
    await room.send()
    const token = room.linkIn(email)
    const { id } = await room.known(email)
    const where: Where = collection === 'subscribers' ? { id: { equals: id } } : { subscriber: { equals: id } }
    // After it was looked up, before it is acted on: somebody else was quicker.
    const { db } = room.payload
    let gone = false
    const findOne: typeof db.findOne = async (args) => {
      const found = await db.findOne(args)
      if (args.collection === 'subscribers' && !gone) {
        gone = true
        await db.deleteMany({ collection, where })
      }
      return found as never
    }
    const payload = Object.create(room.payload, { db: { value: Object.create(db, { findOne: { value: findOne } }) } })
    expect(await confirmSubscription({ payload, token })).toEqual({ state: 'unknown' })
    for (const answer of [await room.lookAtConfirm(token), await room.confirm(token)]) {
      expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('This link does not work')])
    }
    expect(await room.rows('consents', { subscriber: { equals: id } })).toEqual([])
  })
})
