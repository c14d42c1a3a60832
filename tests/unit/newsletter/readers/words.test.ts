import { describe, expect, it } from 'vitest'
import { languageAccepted, readerLanguage, readerLanguages, readerWords, wordingFor } from '../../../../src/newsletter'
import { topics } from '../../../../src/trials'

const leaves = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([name, each]) => leaves(each, `${path}.${name}`))
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe('what readers are told', () => {
  it('says the same in every language, with the same values in it', () => {
    const english = leaves(readerWords('en'))
    for (const language of readerLanguages) {
      const told = new Map(leaves(readerWords(language)))
      expect([...told.keys()].sort(), language).toEqual(english.map(([path]) => path).sort())
      for (const [path, text] of english) {
        expect(told.get(path)?.trim(), `${language} ${path}`).toBeTruthy()
        expect(holes(told.get(path) ?? ''), `${language} ${path}`).toEqual(holes(text))
      }
    }
  })

  it('names every topic that can be chosen, in English as the panel does', () => {
    for (const { value, label } of topics) {
      for (const one of readerLanguages) expect(readerWords(one).topics[value]).toBeTruthy()
      expect(readerWords('en').topics[value]).toBe(label)
    }
  })

  it('is in the language a browser asks for, by its weights', () => {
    expect(languageAccepted('fr, ja;q=0.4, zh-TW;q=0.8')).toBe('zh-Hant')
    expect(languageAccepted('ko-KR')).toBe('ko')
    expect(languageAccepted('zh')).toBe('zh-Hans')
    for (const nothing of [null, '', 'fr', ';;;,q=', 'ja;q=0']) expect(languageAccepted(nothing)).toBe('en')
    expect(readerLanguage('yue-Hant-HK')).toBe('zh-Hant')
  })
})

describe('the wording that is agreed to', () => {
  const facts = { language: 'ko', title: 'Journal' } as const

  it('is built in, by its version and language, until the desk writes its own', () => {
    const built = wordingFor([], facts)
    expect(built.editorial.version).toBe('built-in-1-ko')
    expect(built['event-news'].text).toContain('광고성')
    expect(built.editorial.text).not.toContain('{{')
  })

  it('is the last the desk has written for the list, or for both', () => {
    const rows = [
      { version: '1', text: 'For both' },
      { version: '2', list: 'event-news', text: 'For events' },
    ]
    const own = wordingFor(rows, facts)
    expect([own.editorial.version, own['event-news'].version]).toEqual(['1', '2'])
  })
})
