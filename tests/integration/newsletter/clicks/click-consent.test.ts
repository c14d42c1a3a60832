import { expect, it } from 'vitest'
import { eraseReader } from '../../../../src/newsletter'
import type { Subscriber } from '../../../../src/payload-types'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

describeEachDatabase('consent to links being counted', (database) => {
  const room = readerRoom(database)
  const kept = { do: 'save', lists: 'editorial', language: 'en' }
  const consents = async ({ id }: Subscriber) =>
    (await room.rows('consents', { and: [{ subscriber: { equals: id } }, { list: { equals: 'clicks' } }] })).map(
      ({ kind, how, wordingVersion, evidence }) => ({ kind, how, wordingVersion, evidence }),
    )
  const agrees = async ({ email }: Subscriber) => (await room.known(email ?? '')).clickTracking
  const prefer = (reader: Subscriber, more = {}) => room.prefer(room.preferencesToken(reader), { ...kept, ...more })

  it('is asked for apart from the lists, in every language, and never ticked beforehand', async () => {
    for (const language of ['en', 'ko', 'ja', 'zh-Hans', 'zh-Hant']) {
      const page = await (await room.form(language)).text()
      expect(page.match(/name="clicks" value="yes"[^>]*>/)?.[0]).not.toContain('checked')
    }
    const reader = await room.reader(['editorial'])
    expect([await agrees(reader), await consents(reader)]).toEqual([false, []])
  })

  it('is given with a subscription once that is confirmed, with its wording and evidence', async () => {
    await room.subscribe({
      email: 'agrees@mail.example',
      lists: 'editorial',
      clicks: 'yes',
      lang: 'ko',
      language: 'ko',
    })
    const waiting = await room.known('agrees@mail.example')
    expect(waiting.clickTracking).toBe(false)
    await room.send()
    const token = room.linkIn('agrees@mail.example')
    const page = await (await room.lookAtConfirm(token)).text()
    expect(page.match(/name="clicks" value="yes"[^>]*>/)?.[0], 'asked on the page, unticked').not.toContain('checked')
    await room.confirm(token, { clicks: 'yes' })
    expect(await agrees(waiting)).toBe(true)
    expect(await consents(waiting)).toEqual([
      {
        kind: 'opt-in',
        how: 'double-opt-in',
        wordingVersion: 'built-in-1-ko',
        evidence: { asked: expect.any(Object), confirmed: expect.any(Object) },
      },
    ])
  })

  it('is not planted by whoever fills in the form: the reader ticks it, or it is not given', async () => {
    await room.subscribe({ email: 'planted@mail.example', lists: 'editorial', clicks: 'yes' })
    await room.send()
    await room.confirm(room.linkIn('planted@mail.example'))
    const reader = await room.known('planted@mail.example')
    expect([await agrees(reader), await consents(reader)]).toEqual([false, []])
    await room.subscribe({ email: 'unasked@mail.example', lists: 'editorial' })
    await room.send()
    const token = room.linkIn('unasked@mail.example')
    expect(await (await room.lookAtConfirm(token)).text()).not.toContain('name="clicks"')
    await room.confirm(token, { clicks: 'yes' })
    expect(await agrees(await room.known('unasked@mail.example'))).toBe(false)
  })

  it('of a known reader is not changed by a stranger’s form', async () => {
    const reader = await room.reader(['editorial'])
    await room.subscribe({ email: reader.email ?? '', lists: 'editorial', clicks: 'yes' })
    expect(await agrees(reader)).toBe(false)
  })

  it('is given and taken back by the preferences, at once, each with a row of its own', async () => {
    const reader = await room.reader(['editorial'])
    expect(await (await prefer(reader, { clicks: 'yes' })).text()).toMatch(/name="clicks"[^>]* checked/)
    await prefer(reader, { clicks: 'yes' })
    expect(await agrees(reader)).toBe(true)
    await prefer(reader)
    expect(await agrees(reader)).toBe(false)
    expect((await consents(reader)).map(({ kind, how }) => `${kind} ${how}`)).toEqual([
      'opt-in preferences',
      'withdrawal preferences',
    ])
    expect((await room.known(reader.email ?? '')).lists).toMatchObject([{ list: 'editorial', state: 'active' }])
  })

  it('ends with everything else, not with one list', async () => {
    const reader = await room.reader(['editorial', 'event-news'], { clicks: 'yes' })
    await room.stop(room.unsubscribeToken(reader, 'event-news'))
    expect(await agrees(reader)).toBe(true)
    await room.stop(room.unsubscribeToken(reader))
    expect(await agrees(reader)).toBe(false)
    expect((await consents(reader)).at(-1)).toMatchObject({ kind: 'withdrawal' })
  })

  it('is part of one’s own data, and gone once erased', async () => {
    const reader = await room.reader(['editorial'], { clicks: 'yes' })
    const file = await room.prefer(room.preferencesToken(reader), { do: 'export' })
    expect(await file.json()).toMatchObject({ marks: { clickTracking: true }, clicks: [] })
    await eraseReader({ payload: room.payload, subscriber: reader.id })
    const [row] = await room.rows('subscribers', { id: { equals: reader.id } })
    expect(row?.clickTracking).toBe(false)
  })
})
