import { describe, expect, it } from 'vitest'
import { normaliseAddress } from '../../../../src/newsletter'

const emailOf = (text: string) => normaliseAddress(text)?.email ?? null

describe('a reader’s address', () => {
  it('keeps the local part as written and folds the domain', () => {
    expect(emailOf('  Kim.Mina@Journal.EXAMPLE. ')).toBe('Kim.Mina@journal.example')
    expect(normaliseAddress('Kim.Mina@Journal.example')?.match).toBe('kim.mina@journal.example')
  })

  it('is one for every spelling of an international name', () => {
    const written = [
      '김@한국.kr',
      '김@한국。kr',
      '김＠한국.KR',
      '김'.normalize('NFD').concat('@', '한국'.normalize('NFD'), '.kr'),
    ]
    expect(new Set(written.map((text) => normaliseAddress(text)?.match))).toEqual(new Set(['김@xn--3e0b707e.kr']))
    expect(emailOf('a@Münster.example')).toBe('a@xn--mnster-3ya.example')
  })

  it.each([
    '',
    'nobody',
    '@x.example',
    'a@',
    'a@x',
    'a@@x.example',
    'a b@x.example',
    'a@x.example, b@x.example',
    'a\r\nBcc: b@x.example',
    'a@x.example\nBcc: b@x.example',
    '"a b"@x.example',
    'Kim <a@x.example>',
    '.a@x.example',
    'a..b@x.example',
    'a@-x.example',
    'a@x.example/path',
    'a@x.example:25',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    'a@x.123',
    'a\u0000@x.example',
    'a\u200b@x.example',
    `${'a'.repeat(65)}@x.example`,
    `a@${'x'.repeat(64)}.example`,
    `a@${'x.'.repeat(140)}example`,
  ])('is none: %j', (text) => {
    expect(normaliseAddress(text)).toBeNull()
  })

  it('of a function, or of minutes, is marked', () => {
    expect(normaliseAddress('Info+press@clinic.example')).toMatchObject({ role: true, disposable: false })
    expect(normaliseAddress('kim@YOPmail.com')).toMatchObject({ role: false, disposable: true })
  })
})
