import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityViolations, openBrowser, openPage } from '../../support/browser'
import { readerRoom } from '../../support/reader-room'
import { readerSite } from '../../support/reader-site'

describe('readers’ pages in a browser', () => {
  const room = readerRoom('sqlite')
  let site: Awaited<ReturnType<typeof readerSite>>
  let browser: Browser
  beforeAll(async () => {
    site = await readerSite(room)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.stop()
  })

  it('take a reader from the form to their mailbox, to their choices and off again, without a script', async () => {
    const { page, complaints } = await openPage(browser, { locale: 'en-GB', javaScriptEnabled: false })
    await page.goto(`${site.url}/subscribe`)
    await page.getByLabel('Mail address').fill('Kim@mail.example')
    await page.getByLabel('Editorial letters').check()
    await page.getByLabel('CAR-T').check()
    await page.getByLabel('Where you live').selectOption('KR')
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()

    await room.send()
    await page.goto(`${site.url}/confirm/${room.linkIn('Kim@mail.example')}`)
    await page.getByRole('button', { name: 'Confirm' }).click()
    await page.getByRole('heading', { name: 'You are subscribed' }).waitFor()
    const reader = await room.known('Kim@mail.example')
    expect(reader).toMatchObject({ topics: ['car-t'], residence: 'KR' })

    await page.goto(`${site.url}/preferences/${room.preferencesToken(reader)}`)
    expect(await page.getByLabel('CAR-T').isChecked()).toBe(true)
    await page.getByLabel('Pause', { exact: true }).selectOption('30')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('status').waitFor()
    expect((await room.known('Kim@mail.example')).pausedUntil).toBeTruthy()

    await page.goto(`${site.url}/unsubscribe/${room.unsubscribeToken(reader, 'editorial')}`)
    expect(await room.holding('Kim@mail.example')).toEqual([])
    await page.getByRole('button', { name: 'Unsubscribe' }).click()
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor()
    expect(await room.holding('Kim@mail.example')).toEqual(['editorial unsubscribe'])
    expect(complaints).toEqual([])
  })

  it.each([
    ['light', 'en'],
    ['dark', 'ko'],
    ['dark', 'zh-Hant'],
  ] as const)('are accessible in %s in %s, and fit a narrow screen', async (colorScheme, language) => {
    const reader = await room.reader(['editorial'], { language })
    const locale = language
    const { page } = await openPage(browser, {
      colorScheme,
      locale,
      viewport: { width: 320, height: 800 },
      bypassCSP: true,
    })
    const paths = [
      `/subscribe?lang=${language}`,
      `/preferences/${room.preferencesToken(reader)}`,
      `/unsubscribe/${room.unsubscribeToken(reader)}`,
      '/confirm/nothing',
    ]
    for (const path of paths) {
      await page.goto(`${site.url}${path}`)
      expect(await accessibilityViolations(page), path).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    }
  })
})
