import { describe, expect, it } from 'vitest'
import { newestConsents, renewedParts, withdrawnParts, withheldParts } from '../../../src/events'

type Row = Parameters<typeof withheldParts>[0][number]

const day = (n: number) => `2026-03-0${n}T00:00:00.000Z`
const row = (purpose: Row['purpose'], given: number, withdrawn?: number): Row => ({
  purpose,
  createdAt: day(given),
  ...(withdrawn ? { withdrawnAt: day(withdrawn) } : {}),
})

describe('what readers are shown of a speaker', () => {
  it.each<[string, Row[], string | null, string[]]>([
    ['who has no consent on record', [], day(1), []],
    ['who consented', [row('photo', 1), row('bio', 1)], day(2), []],
    ['who consented after the sign-off, and never took anything back', [row('photo', 3)], day(1), []],
    ['who withdrew the photo', [row('photo', 1, 2), row('bio', 1)], day(1), ['photo']],
    ['who withdrew both', [row('photo', 1, 2), row('bio', 1, 2)], day(1), ['photo', 'bio']],
    ['who withdrew a recording, which is no part of the page', [row('recording', 1, 2)], day(1), []],
    ['who consented anew, before anybody signed that', [row('photo', 1, 2), row('photo', 3)], day(1), ['photo']],
    ['who consented anew at the moment of the sign-off', [row('photo', 1, 2), row('photo', 3)], day(3), ['photo']],
    ['who consented anew, signed off since', [row('photo', 1, 2), row('photo', 3)], day(4), []],
    ['who consented anew, where nothing tells of a sign-off', [row('bio', 1, 2), row('bio', 3)], null, ['bio']],
    ['who withdrew the second consent too', [row('bio', 1, 2), row('bio', 3, 4)], day(5), ['bio']],
    ['whose older consent was withdrawn while a newer one came in', [row('bio', 1, 4), row('bio', 3)], day(2), ['bio']],
  ])('%s', (_, rows, signedAt, withheld) => {
    expect(withheldParts(rows, signedAt)).toEqual(withheld)
    expect(withheldParts([...rows].reverse(), signedAt), 'in whatever order the rows come').toEqual(withheld)
  })
})

describe('what may be signed off', () => {
  it('holds nothing whose newest consent is withdrawn', () => {
    expect(withdrawnParts([row('photo', 1, 2), row('bio', 1, 2), row('bio', 3)])).toEqual(['photo'])
    expect(renewedParts([row('photo', 1, 2), row('bio', 1, 2), row('bio', 3)])).toEqual(['bio'])
  })

  it('goes by the newest row of each purpose', () => {
    const rows = [row('photo', 2), row('photo', 1), row('recording', 3)]
    expect([...newestConsents(rows).values()].map(({ createdAt }) => createdAt)).toEqual([day(2), day(3)])
  })
})
