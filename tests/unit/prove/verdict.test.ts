import { describe, expect, it } from 'vitest'
import { type Case, count, failed, type Happened } from '../../prove/verdict'

const due = new Date('2199-01-01T00:00:00Z')
const published: Happened = {
  state: 'done',
  attempts: 1,
  lastError: null,
  entries: 1,
  early: false,
  publicWrites: 1,
  publicVersions: 1,
  notices: 0,
  live: true,
  asApproved: true,
}
const untouched: Happened = { ...published, entries: 0, publicWrites: 0, publicVersions: 0, live: false }

const caseOf = (happened: Partial<Happened>, planned: Partial<Case['planned']> = {}, alsoDown = false): Case => ({
  planned: { document: 'd', row: 'r', verb: 'publish', due, ends: 'done', mark: 'Proof', ...planned },
  happened: { ...published, ...happened },
  alsoDown,
})

describe('a row that was due', () => {
  it('is done where it was carried out once and stands in public as approved', () => {
    const counts = count([caseOf({}), caseOf({ attempts: 3 })])
    expect(counts).toMatchObject({ due: 2, done: 2, doubled: 0, lost: 0, retried: 2 })
    expect(failed(counts)).toBe(false)
  })

  it('is done where its policy kept it from going out and the desk was told', () => {
    const counts = count([caseOf({ ...untouched, state: 'held', notices: 1 }, { ends: 'held' })])
    expect([counts.done, failed(counts)]).toEqual([1, false])
  })

  it('is done where it went out and was taken down again, as planned', () => {
    const gone = { live: false, publicWrites: 2 }
    const counts = count([caseOf(gone, {}, true), caseOf(gone, { verb: 'unpublish' }, true)])
    expect([counts.done, failed(counts)]).toEqual([2, false])
  })

  it.each([
    ['two entries in the trail', { entries: 2 }],
    ['two public writes', { publicWrites: 2 }],
    ['two versions put in public', { publicVersions: 2 }],
  ])('is doubled by %s, whatever the row says', (_, happened) => {
    const counts = count([caseOf(happened)])
    expect([counts.doubled, failed(counts)]).toEqual([1, true])
  })

  it.each([
    ['it failed although it went out', { state: 'failed' }],
    ['it is marked done and nothing went out', { ...untouched, state: 'done' }],
    ['readers are told nothing of it', { publicWrites: 0 }],
    ['the trail does not tell of it', { entries: 0 }],
    ['its row is gone', { ...untouched, state: 'gone' }],
  ])('is lost where %s', (_, happened) => {
    const counts = count([caseOf(happened)])
    expect([counts.lost, failed(counts)]).toEqual([1, true])
  })

  it('is lost where it was held and nobody heard, and doubled where the desk was told twice', () => {
    const held = { ...untouched, state: 'held' }
    expect(count([caseOf(held, { ends: 'held' })])).toMatchObject({ lost: 1, done: 0 })
    expect(count([caseOf({ ...held, notices: 2 }, { ends: 'held' })])).toMatchObject({ doubled: 1, done: 0 })
  })

  it.each([
    ['stuck', { ...untouched, state: 'open' }],
    ['altered', { asApproved: false }],
    ['early', { early: true }],
  ] as const)('is told of as %s', (figure, happened) => {
    const counts = count([caseOf(happened)])
    expect([counts[figure], failed(counts)]).toEqual([1, true])
  })
})

it('nothing due proves nothing', () => {
  expect(failed(count([]))).toBe(true)
})
