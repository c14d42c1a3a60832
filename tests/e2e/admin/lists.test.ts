import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityViolations } from '../../support/browser'
import { draftArticle, restAs } from '../../support/panel/desk'
import { openPanel } from '../../support/panel/session'
import { served } from '../../support/served'

const slow = 180_000

const at = served()

const choose = async (page: Page, ...ids: string[]) => {
  await page.goto(`${at.app.url}/admin/collections/articles`)
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
  'publishes the chosen articles that are approved after a confirmation, says what became of each, and one refusal stops only itself',
  async () => {
    const { page, complaints } = await openPanel(at.browser, at.app.url, 'editor')
    const rest = restAs(page, at.app.url)
    const good = await draftArticle(page, at.app.url, 'Ready to go')
    const bad = await draftArticle(page, at.app.url, 'Not ready')
    const other = await draftArticle(page, at.app.url, 'Left alone')
    const statuses = async () =>
      Promise.all([good, bad, other].map(async (id) => (await rest.get(`/articles/${id}?draft=true&depth=0`))._status))

    await rest.post(`/articles/${good}/transition`, { transition: 'submit' })
    const reviewer = await openPanel(at.browser, at.app.url, 'reviewer')
    await restAs(reviewer.page, at.app.url).post(`/articles/${good}/transition`, { transition: 'approve' })
    await reviewer.page.context().close()
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
    const each = (await bulk.locator('li').allInnerTexts()).toSorted()
    expect(each).toHaveLength(2)
    expect(each[0]).toBe('● Ready to go: Done')
    expect(each[1]).toMatch(/^✕ Not ready: .{20,}/)
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
    const { page } = await openPanel(at.browser, at.app.url, 'editor')
    const id = await draftArticle(page, at.app.url, 'Thought better of')
    await choose(page, id)
    const asked = await askFor(page, 'Publish')
    await asked.getByRole('button', { name: 'Cancel' }).click()
    await asked.waitFor({ state: 'hidden' })

    expect((await restAs(page, at.app.url).get(`/articles/${id}?draft=true&depth=0`))._status).toBe('draft')
    expect(await page.locator('.imprimatur-bulk__outcome').count()).toBe(0)
    await page.context().close()
  },
  slow,
)

it(
  'offers an author nothing of what is the desk’s: neither publishing nor the trash, and the API says so too',
  async () => {
    const { page } = await openPanel(at.browser, at.app.url, 'author')
    const rest = restAs(page, at.app.url)
    const id = await draftArticle(page, at.app.url, 'My own draft')
    await page.goto(`${at.app.url}/admin/collections/articles`)
    const row = page.locator(`[data-id="${id}"]`)
    await row.waitFor()
    const box = row.locator('input[type="checkbox"]')
    if (await box.count()) await box.check()

    expect(await page.locator('.imprimatur-bulk').count()).toBe(0)
    const { answers } = await rest.post('/articles/bulk', { do: 'trash', ids: [id] })
    expect(answers).toMatchObject([{ id, ok: false }])
    expect(answers[0].sentence.length).toBeGreaterThan(20)
    expect((await rest.get(`/articles/${id}?draft=true&depth=0`)).deletedAt ?? null).toBeNull()
    await page.context().close()
  },
  slow,
)
