import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../support/app'
import { accessibilityViolations, openBrowser, type Watched } from '../../support/browser'
import { draftArticle, restAs } from '../../support/panel/desk'
import { openStored } from '../../support/panel/document'
import { write } from '../../support/panel/fields'
import { openPanel } from '../../support/panel/session'

const slow = 240_000
const items = ['Figures checked against the source', '法務確認済み']

describe('the desk’s checklist in the panel', () => {
  let app: App
  let browser: Browser
  let id: string
  const at = {} as Record<'author' | 'reviewer', Watched>

  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    for (const role of ['author', 'reviewer'] as const) at[role] = await openPanel(browser, app.url, role)
    const admin = await openPanel(browser, app.url, 'admin')
    const checklists = items.map((item) => ({ collectionSlug: 'articles', item }))
    await restAs(admin.page, app.url).post('/globals/desk', { checklists })
    id = await draftArticle(at.author.page, app.url, 'Ticked by hand')
    await restAs(at.author.page, app.url).post(`/articles/${id}/transition`, { transition: 'submit' })
  }, slow)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const box = (page: Page) => page.locator('.imprimatur-sign-off')
  const list = (page: Page) => box(page).getByRole('group', { name: 'Checklist' })
  const offered = (page: Page) => box(page).locator('.imprimatur-sign-off__steps button').allTextContents()
  const boxOf = (page: Page, item: string) => list(page).getByRole('checkbox', { name: item })
  const open = async (page: Page) => {
    await openStored(page, app.url, 'articles', id)
    await list(page).waitFor()
  }

  it(
    'is ticked with the keyboard, says who and when, and then approval is offered',
    async () => {
      const { page } = at.reviewer
      await open(page)
      await expect.poll(() => offered(page)).toContain('Ask for changes')
      expect(await offered(page)).not.toContain('Approve')
      expect(await accessibilityViolations(page, '.imprimatur-sign-off')).toEqual([])

      await boxOf(page, items[0] ?? '').focus()
      await page.keyboard.press('Space')
      await expect.poll(() => boxOf(page, items[0] ?? '').isChecked()).toBe(true)
      await expect.poll(() => list(page).textContent()).toContain('Reviewer Account')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect.poll(() => boxOf(page, items[1] ?? '').isChecked()).toBe(true)

      await expect.poll(() => offered(page)).toContain('Approve')
      expect(await accessibilityViolations(page, '.imprimatur-sign-off')).toEqual([])
    },
    slow,
  )

  it(
    'shows the author what the reviewer ticked, and loses it with a change',
    async () => {
      const { page } = at.author
      await open(page)
      await expect.poll(() => boxOf(page, items[0] ?? '').isChecked()).toBe(true)
      await write(page, 'Deck', 'Another deck.')
      await expect.poll(() => boxOf(page, items[0] ?? '').isDisabled()).toBe(true)
      await restAs(page, app.url).patch(`/articles/${id}?draft=true`, { deck: 'A changed deck.' })

      await open(at.reviewer.page)
      await expect.poll(() => list(at.reviewer.page).textContent()).toContain('Not ticked yet')
      expect(await boxOf(at.reviewer.page, items[0] ?? '').isChecked()).toBe(false)
    },
    slow,
  )

  it(
    'says when a tick did not get through, and reads the list again on request',
    async () => {
      const { page } = at.reviewer
      await open(page)
      await page.route('**/checklist', (route) =>
        route.request().method() === 'POST' ? route.abort() : route.continue(),
      )
      await boxOf(page, items[0] ?? '').click()
      await list(page).getByRole('alert').waitFor()
      expect(await boxOf(page, items[0] ?? '').isChecked()).toBe(false)

      await page.unroute('**/checklist')
      await list(page).getByRole('button', { name: 'Try again' }).click()
      await list(page).getByRole('alert').waitFor({ state: 'detached' })
      await boxOf(page, items[0] ?? '').click()
      await expect.poll(() => boxOf(page, items[0] ?? '').isChecked()).toBe(true)
    },
    slow,
  )
})
