import { beforeEach, expect, it } from 'vitest'
import { eraseReader, reconfirmConsents } from '../../../../src/newsletter'
import { dayIn } from '../../../../src/newsletter/domain/readers/words'
import type { Subscriber } from '../../../../src/payload-types'
import { describeEachDatabase } from '../../../support/databases'
import { readerRoom } from '../../../support/reader-room'

const inDays = (days: number) => ({ now: () => new Date(Date.now() + days * 86_400_000) })
/** Two years, less the thirty days a notice goes ahead. */
const AHEAD = 2 * 365 - 20

describeEachDatabase('what a reader in Korea is told of their consent', (database) => {
  const room = readerRoom(database)
  const korean = { residence: 'KR', language: 'ko' }
  const subjects = ({ email }: Subscriber) => room.post.to(email ?? '').map(({ subject }) => subject)
  const remind = (days: number) => reconfirmConsents({ payload: room.payload, clock: inDays(days) })
  const toldOf = ({ id }: Subscriber) =>
    room.rows('consents', { and: [{ subscriber: { equals: id } }, { kind: { equals: 'reconfirmation' } }] })
  const trailOf = async ({ id }: Subscriber) =>
    (await room.rows('audit', { documentId: { equals: id } }))
      .filter(({ verb }) => verb === 'reader-notified')
      .map(({ after }) => after)
  const waiting = async () => room.rows('outbox', { state: { equals: 'open' } })
  /** Settled: the result of the consent was told, and what was mailed so far is put aside. */
  const settled = async (lists: ('editorial' | 'event-news')[] = ['event-news'], more = {}) => {
    const reader = await room.reader(lists, { ...korean, ...more })
    await room.send()
    room.post.mails.length = 0
    return reader
  }
  beforeEach(async () => {
    // Nobody of an earlier test comes to an anniversary in this one.
    await room.payload.db.deleteMany({ collection: 'outbox', where: {} })
    for (const { id, addressHash } of await room.rows('subscribers')) {
      const data = { addressHash, lists: [], topics: [], countries: [] }
      await room.payload.db.updateOne({ collection: 'subscribers', id, data })
    }
  })

  it('is the result of confirming, once: what, since when, how to withdraw', async () => {
    const reader = await room.reader(['editorial', 'event-news'], korean)
    expect(await room.send()).toEqual({ sent: 1, waiting: 0, failed: 0 })
    expect(subjects(reader)).toEqual(['Imprimatur 구독 확인', 'Imprimatur 수신동의 처리 결과 안내'])
    const text = room.post.to(reader.email ?? '').at(-1)?.text
    const consents = await room.rows('consents', { subscriber: { equals: reader.id } })
    expect(text).toContain(dayIn('ko', new Date(consents[0]?.at ?? ''), 'Asia/Seoul'))
    expect(text).toContain('편집 뉴스레터')
    expect(text).toContain('행사 소식')
    const token = /\/unsubscribe\/(\S+)/.exec(text ?? '')?.[1] ?? ''
    expect((await room.lookAtStop(token)).status).toBe(200)

    expect(await room.send(inDays(3))).toEqual({ sent: 0, waiting: 0, failed: 0 })
    const ids = consents.map(({ id }) => id)
    expect(await trailOf(reader)).toEqual([{ notice: 'consent', consents: ids, sent: true }])
  })

  it('is nothing where the law of the reader wants nothing', async () => {
    const reader = await room.reader(['event-news'], { residence: 'JP', language: 'ko' })
    expect(await waiting()).toEqual([])
    await room.stop(room.unsubscribeToken(reader))
    expect([await waiting(), await remind(AHEAD)]).toEqual([[], 0])
  })

  it('is the result of withdrawing, by one click and by the preferences, in one mail for both lists', async () => {
    const clicked = await settled()
    await room.stop(room.unsubscribeToken(clicked, 'event-news'))
    await room.stop(room.unsubscribeToken(clicked, 'event-news'))
    const chosen = await room.reader(['editorial', 'event-news'], korean)
    await room.prefer(room.preferencesToken(chosen), { do: 'save', ...korean })
    await room.send()

    expect(subjects(clicked)).toEqual(['Imprimatur 수신동의 철회 처리 결과 안내'])
    expect(room.post.to(clicked.email ?? '')[0]?.text).not.toContain('/unsubscribe/')
    const last = room.post.to(chosen.email ?? '').at(-1)
    expect(last?.subject).toBe('Imprimatur 수신동의 철회 처리 결과 안내')
    expect(last?.text).toContain('편집 뉴스레터')
    expect(last?.text).toContain('행사 소식')
  })

  it('is not that a consent holds which was withdrawn before the mail left', async () => {
    const reader = await room.reader(['event-news'], korean)
    await room.stop(room.unsubscribeToken(reader))
    await room.send()
    expect(subjects(reader)).toEqual(['Imprimatur 구독 확인', 'Imprimatur 수신동의 철회 처리 결과 안내'])
    expect((await trailOf(reader)).length).toBe(1)
  })

  it('is nothing once they are erased, or once their address complained', async () => {
    const erased = await room.reader(['event-news'], korean)
    await eraseReader({ payload: room.payload, subscriber: erased.id })
    const bounced = await settled()
    const data = { addressHash: bounced.addressHash, scope: 'all', reason: 'hard-bounce', activeKey: `k-${bounced.id}` }
    await room.payload.db.create({ collection: 'suppressions', data: { ...data, at: new Date().toISOString() } })
    await room.stop(room.unsubscribeToken(bounced))
    expect(await room.send()).toEqual({ sent: 0, waiting: 0, failed: 0 })
  })

  it('is sent by the next worker where one was killed between its claim and the mail', async () => {
    const reader = await room.reader(['event-news'], korean)
    const [row] = await waiting()
    const held = (leaseUntil: Date) => {
      const data = { token: 'of-a-worker-that-died', leaseUntil: leaseUntil.toISOString(), attempts: 1 }
      return room.payload.db.updateOne({ collection: 'outbox', id: row?.id ?? '', data })
    }
    await held(new Date(Date.now() + 60_000))
    expect((await room.send()).sent).toBe(0)
    await held(new Date(Date.now() - 1))
    expect((await room.send()).sent).toBe(1)
    expect(subjects(reader)).toHaveLength(2)
  })

  it('is one mail, whoever of two workers sends it', async () => {
    const reader = await room.reader(['event-news'], korean)
    const sent = await Promise.all([room.send(), room.send()])
    expect(sent.reduce((sum, one) => sum + one.sent, 0)).toBe(1)
    expect(subjects(reader)).toHaveLength(2)
    expect(await trailOf(reader)).toHaveLength(1)
  })

  it('is noted where the mail server refused it for good, and where it went late', async () => {
    const reader = await room.reader(['event-news'], korean)
    room.post.refuse(reader.email ?? '', 550)
    expect((await room.send()).failed).toBe(1)
    room.post.refuse(reader.email ?? '', null)
    const late = await room.reader(['event-news'], korean)
    await room.send(inDays(15))
    expect(await trailOf(reader)).toMatchObject([{ notice: 'consent', sent: false }])
    expect(await trailOf(late)).toMatchObject([{ notice: 'consent', sent: true, late: true }])
  })

  it('is told again before two years are over, once: by two workers, and however often it is looked', async () => {
    const reader = await settled(['editorial', 'event-news'])
    expect(await remind(AHEAD - 20)).toBe(0)
    const reminded = await Promise.all([remind(AHEAD), remind(AHEAD)])
    expect(reminded.sort()).toEqual([0, 1])
    expect(await remind(AHEAD + 10)).toBe(0)
    await room.send(inDays(AHEAD))
    expect(subjects(reader)).toEqual(['Imprimatur 수신동의 확인 안내'])
    expect((await toldOf(reader)).map(({ list, how }) => `${list} ${how}`).sort()).toEqual([
      'editorial notice',
      'event-news notice',
    ])
    expect(await room.known(reader.email ?? '')).toMatchObject({
      lists: [{ state: 'active' }, { state: 'active' }],
    })
    expect(await remind(AHEAD + 730)).toBe(1)
  })

  it('is told once by two workers whose clocks differ, whichever of them comes first', async () => {
    const reader = await settled()
    expect([await remind(AHEAD + 0.5), await remind(AHEAD)]).toEqual([1, 0])
    expect(await toldOf(reader)).toHaveLength(1)
  })

  it('is told once by a clock that jumps ahead, and again in its time once the clock is set back', async () => {
    const reader = await settled()
    expect([await remind(3_650), await remind(3_650), await remind(0)]).toEqual([1, 0, 0])
    expect(await remind(AHEAD)).toBe(1)
    expect(await toldOf(reader)).toHaveLength(2)
  })

  it('is not told to who withdrew, whose address is dead, or who withdrew before the mail left', async () => {
    const gone = await settled()
    await room.stop(room.unsubscribeToken(gone))
    const dead = await settled()
    const data = { addressHash: dead.addressHash, scope: 'all', reason: 'hard-bounce', activeKey: `k-${dead.id}` }
    await room.payload.db.create({ collection: 'suppressions', data: { ...data, at: new Date().toISOString() } })
    expect(await remind(AHEAD)).toBe(0)
    expect(await toldOf(dead)).toEqual([])

    const late = await settled()
    await remind(AHEAD)
    await room.stop(room.unsubscribeToken(late))
    await room.send(inDays(AHEAD))
    expect(subjects(late)).toEqual(['Imprimatur 수신동의 철회 처리 결과 안내'])
  })

  it('counts anew from a consent that was given anew', async () => {
    const reader = await settled()
    const lists = (reader.lists ?? []).map((one) => ({ ...one, confirmedAt: inDays(400).now().toISOString() }))
    const data = { addressHash: reader.addressHash, topics: [], countries: [], lists }
    await room.payload.db.updateOne({ collection: 'subscribers', id: reader.id, data })
    expect([await remind(AHEAD), await remind(400 + AHEAD)]).toEqual([0, 1])
  })
})
