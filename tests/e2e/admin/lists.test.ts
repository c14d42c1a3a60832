import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, startApp } from '../../support/app'
import { accessibilityViolations, openBrowser } from '../../support/browser'
import { draftArticle, restAs } from '../../support/panel/desk'
import { openPanel } from '../../support/panel/session'

const slow = 180_000

let app: App
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  app = await startApp()
}, slow)
afterAll(async () => {
  await browser?.close()
  await app?.stop()
})

const choose = async (page: Page, ...ids: string[]) => {
  await page.goto(`${app.url}/admin/collections/articles`)
  for (const id of ids) await page.locator(`[data-id="${id}"] input[type="checkbox"]`).check()
}

/** Asks for one thing to be done to what is chosen, and confirms it. */
const askFor = async (page: Page, verb: string) => {
  await page.locator('.imprimatur-bulk').getByRole('button', { name: verb, exact: true }).click()
  const asked = page.getByRole('dialog')
  await asked.getByRole('button', { name: verb, exact: true }).waitFor()
  return asked
}

it(
  'publishes the chosen articles after a confirmation, says what became of each, and one refusal stops only itself',
  async () => {
    const { page, complaints } = await openPanel(browser, app.url, 'editor')
    const rest = restAs(page, app.url)
    const good = await draftArticle(page, app.url, 'Ready to go')
    const bad = await draftArticle(page, app.url, 'Not ready', { disclosures: '' })
    const other = await draftArticle(page, app.url, 'Left alone')
    const statuses = async () =>
      Promise.all([good, bad, other].map(async (id) => (await rest.get(`/articles/${id}?draft=true&depth=0`))._status))

    await choose(page, good, bad)
    const bulk = page.locator('.imprimatur-bulk')
    expect(await accessibilityViolations(page, '.imprimatur-bulk')).toEqual([])
    const asked = await askFor(page, 'Publish')
    expect(await asked.textContent()).toContain('Publish: 2 chosen')
    expect(await statuses()).toEqual(['draft', 'draft', 'draft'])
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/articles/bulk'))
    await asked.getByRole('button', { name: 'Publish', exact: true }).click()
    const { answers } = await (await answered).json()
    expect(answers.map(({ id, ok }: { id: string; ok: boolean }) => [id, ok]).toSorted()).toEqual(
      [
        [good, true],
        [bad, false],
      ].toSorted(),
    )

    await bulk.getByText('Publish: 1 done, 1 refused').waitFor()
    expect(await statuses()).toEqual(['published', 'draft', 'draft'])
    const refused = await bulk.locator('li').allInnerTexts()
    expect(refused).toHaveLength(1)
    expect(refused[0]).toMatch(/^Not ready: .{20,}/)
    expect(await accessibilityViolations(page, '.imprimatur-bulk')).toEqual([])
    await bulk.getByRole('button', { name: 'Put away' }).click()
    expect(await bulk.locator('li').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.context().close()
  },
  slow,
)

it(
  'does nothing where the question is answered with no',
  async () => {
    const { page } = await openPanel(browser, app.url, 'editor')
    const id = await draftArticle(page, app.url, 'Thought better of')
    await choose(page, id)
    const asked = await askFor(page, 'Publish')
    await asked.getByRole('button', { name: 'Cancel' }).click()
    await asked.waitFor({ state: 'hidden' })

    expect((await restAs(page, app.url).get(`/articles/${id}?draft=true&depth=0`))._status).toBe('draft')
    expect(await page.locator('.imprimatur-bulk__outcome').count()).toBe(0)
    await page.context().close()
  },
  slow,
)
