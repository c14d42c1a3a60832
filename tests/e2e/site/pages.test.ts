import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../support/app'
import { accessibilityViolations, openBrowser, openPage } from '../../support/browser'

const pages = {
  'the front page': '/',
  'the articles': '/articles',
  'an article with a live table and an event': '/articles/east-asia-late-stage-cell-gene-therapy',
  'an article with a comparison': '/articles/korea-and-japan-compared',
  'an article with citations': '/articles/korea-regenerative-medicine-act-treatment',
  'the tracker': '/trials',
  'the tracker, filtered to nothing': '/trials?country=TW&modality=car-t',
  'a trial': '/trials/cilta-cel-multiple-myeloma',
  'a therapy': '/therapies/cilta-cel',
  'a company': '/companies/legend-biotech',
  'the frameworks': '/frameworks',
  'a framework': '/frameworks/korean-cellular-therapy-regulation',
  'the comparison': '/frameworks/compare?j=KR&j=JP&on=2025-02-20',
  'an event': '/events/cell-gene-therapy-east-asia-2025',
}

let app: App
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  app = await startApp({ archive: true })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

describe.each([
  ['light', 1280],
  ['light', 768],
  ['dark', 320],
] as const)('in %s at %d px', (colorScheme, width) => {
  it.each(Object.entries(pages))('%s is whole, fits and has no violation axe can see', async (_, path) => {
    const { page, complaints } = await openPage(browser, { colorScheme, viewport: { width, height: 900 } })
    const answer = await page.goto(app.url + path, { waitUntil: 'networkidle' })
    expect(answer?.status()).toBe(200)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
    expect(await accessibilityViolations(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

it('answers 404 with a page of its own, for a slug and for any other address', async () => {
  for (const path of ['/articles/never-written', '/nowhere/at/all']) {
    const { page } = await openPage(browser)
    const answer = await page.goto(app.url + path)
    expect(answer?.status(), path).toBe(404)
    expect(await page.locator('h1').textContent()).toBe('There is no page at this address')
    expect(await accessibilityViolations(page)).toEqual([])
    await page.context().close()
  }
})

it('works without script: filters by a form whose state is the address', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false })
  await page.goto(`${app.url}/trials`)
  expect(await page.locator('tbody tr').count()).toBe(21)
  await page.locator('summary', { hasText: 'Country' }).click()
  await page.locator('.facet input[value="CN"]').check()
  await page.locator('.filter-bar button').click()
  expect(new URL(page.url()).searchParams.get('country')).toBe('CN')
  expect(await page.locator('#count').textContent()).toMatch(/^5 of 21 trials$|^6 of 21 trials$/)
  await page.context().close()
})

it('shows the law as it stood on the day in the address', async () => {
  const { page } = await openPage(browser, { javaScriptEnabled: false })
  const row = () => page.locator('tr', { hasText: 'May clinics treat outside product approval?' }).textContent()
  await page.goto(`${app.url}/frameworks/compare?j=KR&on=2025-02-20`)
  expect(await row()).toContain('Research only')
  expect(await row()).not.toContain('Disputed')
  await page.goto(`${app.url}/frameworks/compare?j=KR&on=2025-02-21`)
  expect(await row()).toContain('Disputed')
  await page.goto(`${app.url}/frameworks/compare?on=spring`)
  expect(await page.locator('[role="status"]').textContent()).toContain('“spring” is not a date')
  await page.context().close()
})

it('opens a citation in place, by keyboard, and leads on to the list', async () => {
  const { page } = await openPage(browser)
  await page.goto(`${app.url}/articles/korea-regenerative-medicine-act-treatment`)
  const mark = page.locator('.cite-mark').first()
  await mark.focus()
  await page.keyboard.press('Enter')
  const note = page.locator('.cite-note:popover-open')
  expect(await note.count()).toBe(1)
  await note.getByRole('link', { name: 'In the list' }).click()
  expect(new URL(page.url()).hash).toMatch(/^#ref-\d+$/)
  await page.context().close()
})

it('keeps its lines at twice the text size', async () => {
  // The style tag below is the test's own; the site's policy would rightly refuse it.
  const { page } = await openPage(browser, { viewport: { width: 640, height: 900 }, bypassCSP: true })
  for (const path of ['/', '/trials', '/articles/korea-and-japan-compared']) {
    await page.goto(app.url + path)
    await page.addStyleTag({ content: 'html { font-size: 237.5% !important }' })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      path,
    ).toBeLessThanOrEqual(0)
  }
  await page.context().close()
})

it('serves its own faces and no file besides', async () => {
  const sheet = await fetch(`${app.url}/fonts/noto-sans-kr/5.3.1/wght.css`)
  expect(sheet.headers.get('content-type')).toContain('text/css')
  expect(await sheet.text()).toContain('Noto Sans KR Variable')
  for (const path of [
    '/fonts/noto-sans-kr/0.0.1/wght.css',
    '/fonts/noto-sans-kr/5.3.1/package.json',
    '/fonts/x/1/wght.css',
  ]) {
    expect((await fetch(app.url + path)).status, path).toBe(404)
  }
})
