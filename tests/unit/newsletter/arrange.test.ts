import { describe, expect, it } from 'vitest'
import { type Arranged, arranged, inOrder, isFor } from '../../../src/newsletter/domain/compile/arrange'

const places = ['KR', 'JP', 'CN']
const row = (id: string, country: string | null, field: string, title = id): Arranged => ({
  id,
  field,
  title,
  countries: country ? [country] : [],
})

describe('the order of a roundup', () => {
  it('is by country, then by what changed, then by title; what is of no country comes last', () => {
    const rows = [
      row('a', null, 'recruitment'),
      row('b', 'JP', 'recruitment'),
      row('c', 'KR', 'completion'),
      row('d', 'KR', 'recruitment', 'Zeta'),
      row('e', 'KR', 'recruitment', 'Alpha'),
      row('f', 'KR', 'new'),
      row('g', 'KR', 'kind'),
    ]
    expect(inOrder(rows, places).map(({ id }) => id)).toEqual(['f', 'g', 'e', 'd', 'c', 'b', 'a'])
  })

  it('is the editor’s where they have set one; what comes goes under its heading, or at the end', () => {
    const standing = [row('x', 'JP', 'recruitment'), row('y', 'KR', 'recruitment'), row('z', 'KR', 'new')]
    const added = [row('n1', 'KR', 'recruitment'), row('n2', 'CN', 'new'), row('n3', 'JP', 'recruitment')]
    expect(arranged(standing, added, places)).toEqual(['x', 'n3', 'y', 'n1', 'z', 'n2'])
  })
})

describe('whom a change is for', () => {
  const change = { countries: ['KR'], topics: ['oncology'] }

  it.each([
    [{}, true],
    [{ countries: [], topics: null }, true],
    [{ countries: ['JP', 'KR'] }, true],
    [{ countries: ['JP'] }, false],
    [{ countries: ['KR'], topics: ['neurology'] }, false],
    [{ topics: ['oncology'] }, true],
  ])('%j: %s', (audience, told) => expect(isFor(audience, change)).toBe(told))

  it('is everybody where it names no country or topic', () => {
    expect(isFor({ countries: ['JP'], topics: ['neurology'] }, { countries: [], topics: [] })).toBe(true)
  })
})
