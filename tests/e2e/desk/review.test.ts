import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityViolations, openPage, signIn, type Watched } from '../../support/browser'
import { paragraph } from '../../support/documents'
import { draftArticle, restAs } from '../../support/panel/desk'
import { openStored } from '../../support/panel/document'
import { box, changes, refusedApproval, take } from '../../support/panel/sign-off'
import { served } from '../../support/served'

const slow = 240_000

describe('the review list, what changed, and the history of a document', () => {
  const at = served()
  const by = {} as Record<'author' | 'editor' | 'reviewer', Watched>
  let id: string

  beforeAll(async () => {
    for (const role of ['author', 'editor', 'reviewer'] as const) {
      by[role] = await openPage(at.browser, { timezoneId: 'Europe/Paris', viewport: { width: 1680, height: 1000 } })
      by[role].page.setDefaultTimeout(60_000)
      await signIn(by[role].page, at.app.url, role)
    }
  }, slow)
  afterAll(async () => {
    for (const { page } of Object.values(by)) await page.context().close()
  })

  const open = async (page: Page) => {
    await openStored(page, at.app.url, 'articles', id)
    await box(page).locator('.imprimatur-sign-off__stage').waitFor()
  }
  const list = (page: Page, tab = 'mine') => page.goto(`${at.app.url}/admin/review?tab=${tab}`)
  const move = (page: Page, transition: string, more: object = {}) =>
    restAs(page, at.app.url).post(`/articles/${id}/transition`, { transition, ...more })
  const refusedTo = async (page: Page): Promise<string> => {
    await open(page)
    return (await refusedApproval(page, at.app.url, id)).shown
  }

  it(
    'says that it loads, that nothing is there, and that the server did not answer',
    async () => {
      const { page } = by.reviewer
      let answer = () => {}
      const held = new Promise<void>((settle) => {
        answer = settle
      })
      await page.route('**/api/review-list*', async (route) => {
        await held
        await route.continue()
      })
      await list(page, 'failed')
      await page.getByText('Loading…').waitFor()
      answer()
      await page.getByText('Nothing failed, and nothing is held.').waitFor()
      await page.unroute('**/api/review-list*')

      await page.route('**/api/review-list*', (route) => route.abort())
      await page.getByRole('link', { name: /^Overdue/ }).click()
      await page.getByRole('alert').getByText('The server did not answer').waitFor()
      expect(new URL(page.url()).searchParams.get('tab')).toBe('overdue')
      expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])
      await page.unroute('**/api/review-list*')
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText('Nothing is overdue.').waitFor()
      expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])
    },
    slow,
  )

  it(
    'an author sends a piece to review; neither they nor an editor who edited it may approve it, and read why',
    async () => {
      const { page } = by.author
      id = await draftArticle(page, at.app.url, 'A register, read again', {
        deck: 'What the register says.',
        body: paragraph('The trial began in May in Seoul.'),
      })
      await restAs(by.editor.page, at.app.url).patch(`/articles/${id}?draft=true`, { kicker: 'Registers' })
      await open(page)
      await take(page, 'Send to review', 'Numbers are checked.')

      expect(await refusedTo(page)).toContain('Only reviewers, editors or admins may do this.')
      expect(await refusedTo(by.editor.page)).toContain('somebody else signs it off')
    },
    slow,
  )

  it(
    'the dashboard opens on what waits, and leads a reviewer to it',
    async () => {
      const { page, complaints } = by.reviewer
      await page.goto(`${at.app.url}/admin`)
      const first = page.locator('.imprimatur-dash-review')
      await first.getByRole('link', { name: 'A register, read again' }).waitFor()
      expect(await first.getByRole('link', { name: /^Waiting for you/ }).textContent()).toContain('1')
      expect(await first.getByRole('row').last().textContent()).toContain('Numbers are checked.')
      expect(await accessibilityViolations(page, '.imprimatur-dash-review')).toEqual([])

      await page.locator('nav').getByRole('link', { name: 'Review', exact: true }).click()
      await page.waitForURL((address) => address.pathname === '/admin/review')
      await page.locator('.imprimatur-screen').getByRole('link', { name: 'A register, read again' }).click()
      await page.waitForURL((address) => address.pathname === `/admin/collections/articles/${id}`)
      expect(complaints.filter((one) => !one.includes('review-list'))).toEqual([])
    },
    slow,
  )

  it(
    'the reviewer sees what changed, by keyboard too, and asks for changes with a note',
    async () => {
      const { page } = by.reviewer
      await open(page)
      await box(page).getByRole('button', { name: 'What changed' }).focus()
      await page.keyboard.press('Enter')
      const view = page.getByRole('dialog')
      await view.getByText('Never approved yet. Since its first version, by Author Account').waitFor()
      expect(await view.locator('dt', { hasText: 'Kicker' }).count()).toBe(1)
      expect(await view.locator('ins').allTextContents()).toEqual([' (Added: Registers) '])
      expect(await accessibilityViolations(page, '.imprimatur-changes')).toEqual([])
      await page.keyboard.press('Escape')
      await view.waitFor({ state: 'detached' })
      // Whoever uses the keyboard goes on where they were.
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What changed')

      await take(page, 'Ask for changes', 'Which month does the register say?')
      const history = box(page).getByRole('region', { name: 'History' })
      await history.getByText('Which month does the register say?').waitFor()
      expect(await history.locator('li strong').allTextContents()).toEqual(['Changes requested', 'Sent to review'])
      expect(await history.locator('li').first().textContent()).toContain('you')
      expect(await accessibilityViolations(page, '.imprimatur-sign-off')).toEqual([])
    },
    slow,
  )

  it(
    'it comes back to the author with the words of the reviewer',
    async () => {
      const { page } = by.author
      await list(page)
      const row = page.getByRole('row', { name: /A register, read again/ })
      await row.waitFor()
      const said = (await row.textContent()) ?? ''
      expect(said).toContain('Changes requested')
      expect(said).toContain('Reviewer Account')
      expect(said).toContain('Which month does the register say?')
      await restAs(page, at.app.url).patch(`/articles/${id}?draft=true`, {
        body: paragraph('The trial began in June in Seoul.'),
      })
      await move(page, 'submit')
    },
    slow,
  )

  it(
    'the reviewer reads the changed words, hears of a failure there, and approves',
    async () => {
      const { page } = by.reviewer
      await open(page)
      await page.route('**/changes', (route) => route.abort())
      const view = await changes(page)
      await view.getByRole('alert').getByText('The server did not answer').waitFor()
      await page.unroute('**/changes')
      await view.getByRole('button', { name: 'Try again' }).click()
      await view.locator('del').first().waitFor()
      expect(await view.locator('.imprimatur-diff__lines del').textContent()).toContain('May')
      expect(await view.locator('.imprimatur-diff__lines ins').textContent()).toContain('June')
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.reload()
      await changes(page)
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
      expect(await accessibilityViolations(page, '.imprimatur-changes')).toEqual([])
      await page.keyboard.press('Escape')
      await view.waitFor({ state: 'detached' })

      await take(page, 'Approve')
      expect(await box(page).locator('.imprimatur-sign-off__stage').textContent()).toBe('Approved')
      const again = await changes(page)
      await again.getByText('Since the approval by you').waitFor()
      await again.getByText('Nothing that readers would see differs.').waitFor()
    },
    slow,
  )

  it(
    'an editor finds it approved, gives it a time in Seoul, and reads that time in Paris as well',
    async () => {
      const { page } = by.editor
      await list(page)
      await page.getByRole('row', { name: /A register, read again.*Approved/ }).waitFor()
      const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
      await move(page, 'schedule', { at: `${day}T12:00`, zone: 'Asia/Seoul' })

      await open(page)
      const planned = box(page).locator('.imprimatur-planned')
      const said = (await planned.textContent()) ?? ''
      expect(said).toContain(`${day} 12:00 Asia/Seoul`)
      expect(said).toMatch(new RegExp(`${day} 0[45]:00 Europe/Paris, your time`))
      expect(await accessibilityViolations(page, '.imprimatur-sign-off')).toEqual([])

      await list(page, 'scheduled')
      const row = page.getByRole('row', { name: /A register, read again/ })
      await row.waitFor()
      expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])
      expect(await row.textContent()).toMatch(/Planned.*12:00 Asia\/Seoul.*Europe\/Paris.*you/s)

      await restAs(page, at.app.url).patch(`/articles/${id}?draft=true`, { deck: 'Changed after its approval.' })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await list(page, 'failed')
        await page.getByRole('row', { name: /Held.*Changed after its approval/ }).waitFor()
        expect(await accessibilityViolations(page, '.imprimatur-screen')).toEqual([])
        await open(page)
        await box(page).getByText('Approval void: changed after it').waitFor()
        expect(await accessibilityViolations(page, '.imprimatur-sign-off')).toEqual([])
      }
    },
    slow,
  )
})
