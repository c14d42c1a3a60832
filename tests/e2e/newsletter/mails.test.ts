import { simpleParser } from 'mailparser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assemble } from '../../../src/newsletter'
import { markupProblems } from '../../../src/newsletter/domain/preflight/markup'
import { renderMail } from '../../../src/newsletter/domain/render/mail'
import { light } from '../../../src/platform/look/tokens'
import { accessibilityViolations, openBrowser, openPage } from '../../support/browser'
import { change, letter, promotion, roundup } from '../../support/mail-fixtures'

const changes = [change(1), change(2, { note: 'A line of the desk.' }), change(3, { place: 'Japan', placeCode: 'JP' })]
const kinds = {
  roundup: roundup(changes),
  promotion: promotion(),
  'promotion in Korean': promotion({}, { language: 'ko' }),
  letter: letter(),
  'letter in Japanese': letter({ language: 'ja' }),
}
const forms = [
  { form: 'light', colorScheme: 'light', width: 700 },
  { form: 'dark', colorScheme: 'dark', width: 700 },
  { form: 'narrow', colorScheme: 'light', width: 320 },
  { form: 'narrow and dark', colorScheme: 'dark', width: 320 },
] as const

/** A picture of the size its tag says, so that what the reader's program would load takes its room here. */
const grey = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#888"/></svg>`

describe.each(Object.entries(kinds))('a mail of the kind %s', (_kind, input) => {
  const parts = renderMail(input)
  const all = parts.items.map((_, at) => at)
  const mails = Object.keys(parts.variants).map((variant) => ({ variant, mail: assemble(parts, variant, all) }))
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it.each(forms)('is accessible and fits in $form, in every variant', async ({ colorScheme, width }) => {
    const { page } = await openPage(browser, { colorScheme, viewport: { width, height: 900 } })
    await page.route('**/*', (route) => route.fulfill({ contentType: 'image/svg+xml', body: grey(1200, 800) }))
    for (const { variant, mail } of mails) {
      await page.setContent(mail.html)
      expect(await accessibilityViolations(page), variant).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), variant).toBeLessThanOrEqual(width)
    }
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const bright = Number(/\d+/.exec(paper)?.[0]) > 128
    expect(bright, 'its paper is that of the scheme').toBe(colorScheme === 'light')
    await page.context().close()
  })

  it('keeps the rules of markup that no browser would miss, and parses as a mail', async () => {
    for (const { variant, mail } of mails) {
      expect(markupProblems(mail.html, light.paper), variant).toEqual([])
      const body = Buffer.from(mail.html, 'utf8').toString('base64')
      const raw = `Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n`
      const parsed = await simpleParser(raw)
      expect(parsed.html, variant).toBe(mail.html)
      expect(mail.text.trim().length, variant).toBeGreaterThan(200)
    }
  })
})
