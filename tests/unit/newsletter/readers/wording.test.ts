import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { BUILT_IN, isKnownWording, readerLanguages, readerWords, wordingFault } from '../../../../src/newsletter'

const row = (version: string, text = 'I agree.', list: string | null = null) => ({ version, text, list })

describe('the wording a form says it showed', () => {
  const rows = [row('2024', 'old', 'editorial'), row('2025', 'new')]

  it.each([
    ['editorial', '2024', true],
    ['editorial', '2025', true],
    ['event-news', '2025', true],
    ['editorial', 'built-in-1-ko', true],
    ['clicks', 'built-in-1-zh-Hant', true],
    ['event-news', '2024', false],
    ['clicks', '2025', false],
    ['editorial', 'built-in-2-ko', false],
    ['editorial', 'built-in-1', false],
    ['editorial', 'none', false],
    ['editorial', '', false],
  ] as const)('for %s, %j is known: %s', (agreed, version, known) => {
    expect(isKnownWording(rows, agreed, version)).toBe(known)
  })
})

describe('the sentences that are built in', () => {
  /** Of a version that was out nothing changes: for a new sentence add a version to `wording.ts`, and its line here. */
  const kept: Record<string, string> = {
    'built-in-1': '308e79bfd204be06ee01e9d08bfc739921f2e90a20e034484604d63db1cb9eae',
  }

  it('are those their version stands for', () => {
    const texts = readerLanguages.map((language) => readerWords(language).consent)
    expect(createHash('sha256').update(JSON.stringify(texts)).digest('hex')).toBe(kept[BUILT_IN])
    for (const version of Object.keys(kept)) expect(isKnownWording([], 'editorial', `${version}-en`)).toBe(true)
  })
})

describe('wording that readers may have agreed to', () => {
  const stood = [row('1', 'first'), row('2', 'second', 'editorial')]
  const codeOf = (after: ReturnType<typeof row>[]) => wordingFault(stood, after)?.code ?? null

  it('stays as it is, and may be followed by another', () => {
    expect(codeOf(stood)).toBeNull()
    expect(codeOf([...stood, row('3', 'third')])).toBeNull()
    expect(codeOf([...stood, row('2', 'second', 'event-news')])).toBeNull()
    expect(codeOf([...stood].reverse())).toBeNull()
  })

  it.each([
    ['its text', [row('1', 'changed'), stood[1]]],
    ['its version', [row('1b', 'first'), stood[1]]],
    ['its list', [row('1', 'first', 'editorial'), stood[1]]],
    ['that it is there', [stood[1]]],
    ['all of it', []],
  ])('is not changed in %s', (_, after) => {
    expect(codeOf(after as ReturnType<typeof row>[])).toBe('wording-stands')
  })

  it('has its name to itself, for each list', () => {
    expect(codeOf([...stood, row('1', 'other', 'event-news')])).toBe('wording-twice')
    expect(codeOf([...stood, row('2', 'other')])).toBe('wording-twice')
    expect(codeOf([...stood, row('3', 'a'), row('3', 'b')])).toBe('wording-twice')
    expect(codeOf([...stood, row('Built-in-1-en')])).toBe('wording-reserved')
    expect(wordingFault(stood, [])?.sentence).toContain('Wording “1” stands')
  })
})
