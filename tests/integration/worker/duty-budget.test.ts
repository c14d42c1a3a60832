import { expect, it } from 'vitest'
import type { Clock } from '../../../src/platform'
import { duties } from '../../../src/worker'
import { askedBy } from '../../support/asked'
import { describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { signOffDesk } from '../../support/sign-off-desk'
import { writeEntries } from '../../support/trail'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
const before: Clock = { now: () => new Date('2199-08-20T08:59:00+09:00') }
const after: Clock = { now: () => new Date('2199-08-20T09:00:00+09:00') }

/** What each duty asks of the database where it finds nothing to do. A duty that is added says it here. */
const idle: Record<string, string[]> = {
  heartbeat: ['updateOne heartbeats'],
  'work-schedules': ['find schedules'],
  'chain-trail': ['find audit'],
  'report-trail-head': ['updateOne heartbeats', 'findOne heartbeats', 'updateOne heartbeats', 'findOne heartbeats'],
  'send-mail': ['find dispatches'],
  'send-notices': ['find outbox'],
  'send-reader-mails': ['find outbox'],
  'reconfirm-consents': ['updateOne heartbeats', 'findOne heartbeats'],
  'read-mailbox': [],
  'tidy-outbox': ['updateOne heartbeats', 'findOne heartbeats'],
  'tidy-readers': ['updateOne heartbeats', 'findOne heartbeats'],
  'try-links': [],
  'adopt-public': ['findOne outbox'],
}

describeEachDatabase('what a duty asks of the database', (database) => {
  const desk = signOffDesk(database)

  const run = async (name: string, clock: Clock): Promise<string[]> => {
    const duty = duties.find((one) => one.name === name)
    if (!duty) throw new Error(`There is no duty called ${name}.`)
    return askedBy(desk.payload, () =>
      duty.run({ payload: desk.payload, clock, log: quiet, signal: new AbortController().signal }),
    )
  }

  const scheduled = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) {
      const { id } = await makeDocument(desk.payload, 'articles', { by: desk.people.author })
      await desk.approve('articles', id)
      await desk.walk('articles', id, [desk.people.editor, 'schedule', { at: '2199-08-20T09:00', zone: 'Asia/Seoul' }])
    }
  }

  it('is said here of every duty', () => {
    expect(Object.keys(idle).sort()).toEqual(duties.map(({ name }) => name).sort())
  })

  it.each(Object.keys(idle))('is the least where nothing is due: %s', async (name) => {
    await scheduled(1)
    // The first runs after a start find what stands there, and take their turns.
    for (let runs = 0; runs < 2; runs += 1) await run(name, before)

    expect(await run(name, before)).toEqual(idle[name])
  })

  it('is the same for each row that is due', async () => {
    await run('work-schedules', after)
    await scheduled(1)
    const one = await run('work-schedules', after)
    await scheduled(4)
    const four = await run('work-schedules', after)

    expect(one.length, one.join('\n')).toBeLessThanOrEqual(MOST)
    expect(four.length - 1).toBe(4 * (one.length - 1))
  })

  it('is one statement for each entry of the trail that is linked, and four for a batch', async () => {
    await run('chain-trail', before)
    await writeEntries(desk.payload, 1)
    const one = await run('chain-trail', before)
    await writeEntries(desk.payload, 10)
    const ten = await run('chain-trail', before)

    expect(ten.length - one.length).toBe(9)
    expect(one.length, one.join('\n')).toBeLessThanOrEqual(4)
  })
})

/** One publication: claim, facts, public write with its version and what follows it, mark, trail. */
const MOST = 29
