import { describe, expect, it } from 'vitest'
import { clickToken, readClick } from '../../../../src/newsletter'
import { bodyTemplate } from '../../../../src/newsletter/actions/dispatch/body-template'
import { type ClickFacts, isMachine } from '../../../../src/newsletter/domain/clicks/is-machine'
import { addressOf, linksOf, withClickSlots } from '../../../../src/newsletter/domain/clicks/links'
import { partsFixture } from '../../../support/newsletter/parts'

const link = (href: string) => `<a class="a" href="${href}" style="color:#000">there</a>`
const part = (...hrefs: string[]) => ({ html: hrefs.map(link).join(' '), text: hrefs.join(' ') })

describe('links of an issue', () => {
  const head = part('https://journal.example/issues/roundup-1', 'https://journal.example/trials/x')
  const foot = { html: `<a class="a" href="{{unsubscribe}}">Stop</a>`, text: '' }
  const parts = partsFixture({
    variants: { KR: { subject: 'k', head, foot }, default: { subject: 'd', head, foot } },
    groups: { b: part('https://b.example/'), a: part('https://a.example/') },
    items: [
      { key: '1', countries: [], topics: [], ...part('https://registry.example/?a=1&amp;b=2', 'https://a.example/') },
      { key: '2', countries: [], topics: [], ...part('mailto:desk@journal.example', 'javascript:alert(1)', '/here') },
    ],
  })

  it('have the same number whatever order a database gives the parts back in', () => {
    const turned = JSON.parse(JSON.stringify({ ...parts, variants: {}, groups: {} }))
    for (const key of ['default', 'KR']) turned.variants[key] = parts.variants[key]
    for (const key of ['b', 'a']) turned.groups[key] = parts.groups[key]
    expect(linksOf(turned)).toEqual(linksOf(parts))
    expect(linksOf(parts).map(addressOf)).toEqual([
      'https://journal.example/issues/roundup-1',
      'https://journal.example/trials/x',
      'https://a.example/',
      'https://b.example/',
      'https://registry.example/?a=1&b=2',
    ])
  })

  it('are counted but for the ways to stop, to choose and to read on the web', () => {
    const links = linksOf(parts)
    const slotted = withClickSlots(head.html + foot.html + (parts.items[0]?.html ?? ''), links)
    expect(slotted.clicks.map((at) => addressOf(links[at] ?? ''))).toEqual([
      'https://journal.example/trials/x',
      'https://registry.example/?a=1&b=2',
      'https://a.example/',
    ])
    expect(slotted.html).toContain('href="https://journal.example/issues/roundup-1"')
    expect(slotted.html).toContain('href="{{unsubscribe}}"')
    const own = ['unsubscribe/x', 'preferences/x', 'confirm/x', 'subscribe'].map(
      (path) => `https://any.example/${path}`,
    )
    expect(withClickSlots(part(...own).html, own).clicks).toEqual([])
  })

  it('leave slots that are filled line by line, as every other', () => {
    const { html } = withClickSlots(part('https://a.example/').html, ['https://a.example/'])
    const encoded = bodyTemplate(html, { click0: 10 })({ click0: '0123456789' })
    expect(Buffer.from(encoded, 'base64').toString()).toContain('href="0123456789"')
  })
})

describe('the token of a link', () => {
  const [newest, older] = ['a'.repeat(32), 'b'.repeat(32)]
  const click = { delivery: '0123456789abcdef01234567', link: 3 }

  it('holds under any of our keys, and names no reader', () => {
    const token = clickToken(click, [older])
    expect(readClick(token, [newest, older])).toEqual(click)
    expect(readClick(token, [newest])).toBeNull()
    expect(token).not.toContain('@')
  })

  it('holds for its link of its mail alone', () => {
    const token = clickToken(click, [newest])
    const mac = token.split('-').at(-1)
    for (const forged of [
      `4-${click.delivery}-${mac}`,
      `03-${click.delivery}-${mac}`,
      `3-1${click.delivery.slice(1)}-${mac}`,
      `3-${click.delivery}-${'0'.repeat(20)}`,
      `${token}x`,
      `https://evil.example/${token}`,
      '',
    ]) {
      expect(readClick(forged, [newest]), forged).toBeNull()
    }
  })
})

describe('a link was opened by a machine', () => {
  const person: ClickFacts = {
    method: 'GET',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36',
    purpose: null,
    sinceHandOverMs: 60_000,
  }

  it.each([
    ['that only looks at the head', { method: 'HEAD' }],
    ['that calls itself nothing', { userAgent: null }],
    ['that calls itself a scanner', { userAgent: 'Mozilla/5.0 (compatible; Barracuda Sentinel)' }],
    ['that calls itself a library', { userAgent: 'python-requests/2.31' }],
    ['that calls itself a robot', { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['that loads ahead', { purpose: 'prefetch;prerender' }],
    ['sooner than anybody reads', { sinceHandOverMs: 2_000 }],
    ['before the mail was handed over, by a clock that is off', { sinceHandOverMs: -5_000 }],
  ])('%s', (_, facts) => {
    expect(isMachine({ ...person, ...facts })).toBe(true)
  })

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 16; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0 Mobile Safari/537.36 KAKAOTALK 2510',
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36 NAVER(inapp; search; 1200)',
  ])('and not by a browser: %s', (userAgent) => {
    expect(isMachine({ ...person, userAgent })).toBe(false)
    expect(isMachine({ ...person, userAgent, sinceHandOverMs: null })).toBe(false)
  })
})
