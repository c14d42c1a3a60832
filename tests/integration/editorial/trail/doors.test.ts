import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { type Person, person } from '../../../support/people'
import { type Ask, codeOf, restOf } from '../../../support/rest'
import { type TrailRow, trailOf, writeEntries } from '../../../support/trail'

describeEachDatabase('no door writes the trail', (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let admin: Person
  let entry: TrailRow

  beforeAll(async () => {
    booted = await bootPayload({ database })
    payload = booted.payload
    ask = restOf(payload)
    admin = await person(payload, ask, 'admin')
    await writeEntries(payload, 1)
    entry = (await trailOf(payload, { verb: { equals: 'approve' } }))[0] as TrailRow
  })
  afterAll(() => booted.close())

  const mine = { at: '2026-10-09T03:00:00.000Z', actor: 'user:me', verb: 'approve' }
  const all = { collection: 'audit', overrideAccess: true, depth: 0 } as const
  const local: [string, () => Promise<unknown>][] = [
    ['create', () => payload.create({ ...all, data: mine as never })],
    ['update', () => payload.update({ ...all, id: entry.id, data: { actor: 'user:me' } })],
    ['update many', () => payload.update({ ...all, where: {}, data: { actor: 'user:me' } })],
    ['delete', () => payload.delete({ ...all, id: entry.id })],
    ['delete many', () => payload.delete({ ...all, where: {} })],
    ['duplicate', () => payload.duplicate({ ...all, id: entry.id } as never)],
    ['restore a version', () => payload.restoreVersion({ ...all, id: entry.id } as never)],
  ]

  it.each(local)('Local API with access overridden: %s', async (name, write) => {
    const before = await trailOf(payload)
    const refused = (await write().then(
      () => null,
      (error: unknown) => error,
    )) as { code?: string; status?: number } | null
    // Copies the collection does not offer at all.
    expect([refused?.status, refused?.code]).toEqual(
      name === 'duplicate' ? [400, undefined] : [405, 'trail-append-only'],
    )
    expect(await trailOf(payload)).toEqual(before)
  })

  it.each<['POST' | 'PATCH' | 'DELETE', string]>([
    ['POST', ''],
    ['PATCH', '/:id'],
    ['PATCH', '?where[verb][equals]=approve'],
    ['DELETE', '/:id'],
    ['DELETE', '?where[verb][equals]=approve'],
  ])('REST as an admin: %s /audit%s', async (method, path) => {
    const before = await trailOf(payload)
    const url = `/audit${path.replace(':id', entry.id)}`
    const { status, body } = await ask(method, url, { token: admin.token, body: mine })
    // Payload refuses a change of many by itself: the collection offers none.
    const many = method === 'PATCH' && path.startsWith('?')
    expect([status, codeOf({ status, body } as never)]).toEqual(many ? [403, undefined] : [405, 'trail-append-only'])
    expect(await trailOf(payload)).toEqual(before)
  })

  it('reading stays open to the desk', async () => {
    const { status, body } = await ask('GET', `/audit/${entry.id}`, { token: admin.token })
    expect([status, body.verb, body.link]).toEqual([200, 'approve', 'not yet chained'])
    expect((await ask('GET', `/audit/${entry.id}`)).status).toBe(403)
  })
})
