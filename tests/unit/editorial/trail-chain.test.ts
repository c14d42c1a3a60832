import { describe, expect, it } from 'vitest'
import { linkText } from '../../../src/editorial/domain/trail-chain'

const entry = {
  id: 'e1',
  createdAt: '2026-10-09T03:00:00.000Z',
  at: '2026-10-09T03:00:00.000Z',
  actor: 'worker',
  verb: 'publish',
  before: { b: [{ y: 1, x: null }], a: 'text' },
}

describe('what a link is made of', () => {
  it('is frozen: a trail written years ago must verify', () => {
    expect(linkText('00ff', 7, entry)).toBe(
      '["00ff",7,"e1","2026-10-09T03:00:00.000Z","2026-10-09T03:00:00.000Z","worker","publish",null,null,null,{"a":"text","b":[{"x":null,"y":1}]},null]',
    )
  })

  it('is the same whichever database gave the entry back', () => {
    const other = {
      ...entry,
      at: new Date('2026-10-09T03:00:00Z'),
      createdAt: '2026-10-09T03:00:00Z',
      snapshot: null,
      before: { a: 'text', b: [{ x: null, y: 1 }] },
    }
    expect(linkText('00ff', 7, other)).toBe(linkText('00ff', 7, entry))
  })

  it('differs by place, by the link before it, and between a list and a record that hold the same', () => {
    const texts = [
      linkText('00ff', 7, entry),
      linkText('00ff', 8, entry),
      linkText('00fe', 7, entry),
      linkText('00ff', 7, { ...entry, before: undefined, after: entry.before }),
      linkText('00ff', 7, { ...entry, before: [['a', 'text']] }),
      linkText('00ff', 7, { ...entry, before: { a: 'text' } }),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })
})
