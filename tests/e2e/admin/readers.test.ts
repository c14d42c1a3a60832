import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { signatureOf } from '../../../src/newsletter'
import { accessibilityViolations } from '../../support/browser'
import { restAs } from '../../support/panel/desk'
import { openPanel } from '../../support/panel/session'
import { served } from '../../support/served'

const slow = 180_000
const key = 'a-key-for-reports-of-32-characters-0'
const at = served({ env: { MAIL_EVENTS_KEY: key } })

const csv = [
  'email,list,state,consentAt,consentWording,consentHow,shoe size',
  'plain@readers.example,editorial,,,,,42',
  'proved@readers.example,event-news,,2025-03-14,2024 form,signed at the booth,41',
  'nonsense,editorial,,,,,40',
  '',
].join('\n')

const open = async (page: Page, tab = '') => {
  await page.goto(`${at.app.url}/admin/readers${tab ? `?tab=${tab}` : ''}`)
  await page.waitForLoadState('networkidle')
}
const screen = '.imprimatur-screen'
const rowsOf = async (page: Page) => {
  const rows = await page.locator('.imprimatur-result tbody tr').all()
  return Promise.all(rows.map(async (row) => (await row.locator('td').allInnerTexts()).map((cell) => cell.trim())))
}

/** Posts a report about no mail of ours, as a provider would: it cannot be read. */
const comesBack = async (id: string): Promise<void> => {
  const body = JSON.stringify({
    events: [{ id, kind: 'bounce', status: '5.1.1', returnPath: 'nobody@bounce.example' }],
  })
  const signature = signatureOf(key, Math.floor(Date.now() / 1_000), Buffer.from(body))
  const answer = await fetch(`${at.app.url}/api/mail-events`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Imprimatur-Signature': signature },
    body,
  })
  expect(answer.status).toBe(200)
}

it(
  'an admin looks at a file of readers, carries it out, takes it back, and takes all readers out',
  async () => {
    const { page, complaints } = await openPanel(at.browser, at.app.url, 'admin')
    await open(page)
    await page.getByText('No file of readers was carried out yet.').waitFor()
    const buffer = Buffer.from(csv, 'utf8')
    await page.getByLabel('CSV file').setInputFiles({ name: 'booth.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Preview' }).click()
    const result = page.locator('.imprimatur-result')
    await result.waitFor()
    expect(await result.evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await result.textContent()).toContain('Columns that are not read: shoe size')
    expect((await rowsOf(page)).map(([line, state]) => [line, state])).toEqual([
      ['2', '◌ Waits'],
      ['3', '+ Gets mail'],
      ['4', '✕ Refused'],
    ])
    expect((await rowsOf(page))[2]?.[2]).toBe('Email: this is no mail address.')
    expect((await restAs(page, at.app.url).get('/subscribers?limit=1')).totalDocs, 'nothing is written').toBe(0)
    expect(await accessibilityViolations(page, screen)).toEqual([])
    await page.getByLabel('Show rows').selectOption('refused')
    expect(await rowsOf(page)).toHaveLength(1)

    await page.getByRole('button', { name: /^Carry out/ }).click()
    await page.getByText('Rows that changed something: 2 of 3.').waitFor()
    const earlier = page
      .getByRole('table')
      .last()
      .getByRole('row', { name: /booth\.csv/ })
    await earlier.waitFor()
    expect(await earlier.textContent()).toContain('Gets mail: 1')
    expect(await accessibilityViolations(page, screen)).toEqual([])

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download all readers' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toContain('proved@readers.example')
    await page.getByText(`Saved as ${download.suggestedFilename()}`).waitFor()

    await earlier.getByRole('button', { name: 'Take back booth.csv' }).click()
    const sure = earlier.getByRole('group', { name: 'Take back booth.csv' })
    await sure.getByText('What it stopped stays stopped').waitFor()
    await sure.getByRole('button', { name: 'Yes' }).click()
    await page.getByText('Taken back. Readers changed: 2.').waitFor()
    await earlier.getByText('Taken back').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'an admin looks an address up by keyboard, stops mail to it with a reason, and allows it again',
  async () => {
    const { page, complaints } = await openPanel(at.browser, at.app.url, 'admin')
    await open(page, 'suppressions')
    const email = 'kim@looked-up.example'
    await page.getByLabel('Mail address').fill(email)
    await page.keyboard.press('Enter')
    await page.getByText('Nothing stands against mailing this address.').waitFor()
    const found = page.getByRole('region', { name: email })
    expect(await found.evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await found.getByRole('button', { name: 'Stop mail' }).isDisabled()).toBe(true)
    await found.getByLabel('Reason').fill('asked by telephone')
    await page.keyboard.press('Enter')
    await page.getByText('Mail to this address is stopped').waitFor()
    const row = found.getByRole('row', { name: /asked by telephone/ })
    expect(await row.textContent()).toContain('Stopped by the desk')
    expect(await accessibilityViolations(page, screen)).toEqual([])

    await row.getByRole('button', { name: 'Allow mail again' }).click()
    await row.getByLabel('Why may it be mailed again?').fill('they wrote to us')
    expect(await accessibilityViolations(page, screen)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('Mail to this address is allowed again').waitFor()
    await found.getByText('Ended').waitFor()

    await page.getByLabel('Mail address').fill('no address')
    await page.keyboard.press('Enter')
    await page.getByText('This is no mail address.').waitFor()
    expect(await found.count()).toBe(0)
    expect(page.url(), 'no address stands in an address').not.toContain('looked-up')
    expect(complaints.filter((one) => !one.includes('400'))).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'an admin sees what came back unread and marks it as dealt with; a read that fails says so and is tried again',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'admin')
    await open(page, 'unread')
    await page.getByText('Everything that came back could be read.').waitFor()
    await comesBack('one')
    await comesBack('two')
    await page.route('**/api/mail-events?*', (route) => route.abort(), { times: 1 })
    await open(page, 'unread')
    const alert = page.locator(screen).getByRole('alert')
    await alert.getByText('The server did not answer').waitFor()
    await alert.getByRole('button', { name: 'Try again' }).click()
    const rows = page.getByRole('row', { name: /A report about no mail of ours/ })
    await rows.first().waitFor()
    expect(await rows.count()).toBe(2)
    expect(await accessibilityViolations(page, screen)).toEqual([])
    const deal = page.getByRole('button', { name: /^Mark as dealt with/ })
    await deal.first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => deal.count(), { timeout: 30_000 }).toBe(1)
    expect(await page.getByRole('cell', { name: /^Dealt with/ }).count()).toBe(1)
    const list = page.getByRole('region', { name: 'Unread returns' }).last()
    expect(await list.evaluate((box) => box === document.activeElement), 'the place is kept').toBe(true)
    expect(await accessibilityViolations(page, screen)).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'on a narrow screen and in each language nothing is cut off',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'admin', { viewport: { width: 360, height: 780 } })
    for (const language of ['en', 'ja', 'ko', 'zh', 'zh-TW']) {
      await page.context().addCookies([{ name: 'payload-lng', value: language, url: at.app.url }])
      for (const tab of ['', 'suppressions', 'unread']) {
        await open(page, tab)
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wider, `${language} ${tab}`).toBeLessThanOrEqual(0)
        expect(await page.locator(screen).textContent()).not.toContain('imprimatur:')
      }
    }
    await page.context().close()
  },
  slow,
)

it(
  'an editor is told in words that readers are for admins, and is not led there',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'editor')
    await open(page, 'suppressions')
    await page.getByText('Readers and their addresses are for admins alone.').waitFor()
    expect(await page.getByLabel('Mail address').count()).toBe(0)
    expect(await page.locator('nav a[href="/admin/readers"]').count()).toBe(0)
    await page.context().close()
  },
  slow,
)
