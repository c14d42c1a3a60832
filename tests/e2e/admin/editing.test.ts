import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { accessibilityViolations } from '../../support/browser'
import { draftArticle, restAs } from '../../support/panel/desk'
import { documentId, openNew, openStored } from '../../support/panel/document'
import { openPanel } from '../../support/panel/session'
import { settled } from '../../support/panel/settled'
import { served } from '../../support/served'

const slow = 180_000

const at = served()

const open = async (page: Page, path: string) => {
  await page.goto(`${at.app.url}/admin/collections/${path}`)
  await page.locator('.collection-edit').first().waitFor()
}
const headline = (page: Page) => page.locator('input[name="title"]')
const deck = (page: Page) => page.locator('textarea[name="deck"]')
/** Saves by the form's own button and waits for the answer of the server. */
const save = async (page: Page, button: string, slug: string): Promise<number> => {
  const answered = page.waitForResponse(
    (response) => response.url().includes(`/api/${slug}/`) && response.request().method() === 'PATCH',
  )
  await page.locator(button).click()
  return (await answered).status()
}

it(
  'refuses a save over a newer one, loads theirs on request, keeps my text beside it, and saves after that',
  async () => {
    const [mine, theirs] = [
      await openPanel(at.browser, at.app.url, 'editor'),
      await openPanel(at.browser, at.app.url, 'admin'),
    ]
    const id = await draftArticle(mine.page, at.app.url, 'Two at one desk', { deck: 'As it was.' })
    const rest = restAs(mine.page, at.app.url)
    const stored = () => rest.get(`/articles/${id}?draft=true&depth=0`)
    await open(mine.page, `articles/${id}`)

    // Payload itself looks for a newer version at the first change only; what comes after is for the save to notice.
    await deck(mine.page).fill('My own deck.')
    await settled(mine.page)
    await restAs(theirs.page, at.app.url).patch(`/articles/${id}?draft=true`, { title: 'Their headline' })
    expect(await save(mine.page, '#action-save-draft', 'articles')).toBe(409)

    const alert = mine.page.locator('.imprimatur-conflict')
    await alert.waitFor()
    expect(await alert.textContent()).toContain('Somebody saved this document after you opened it')
    expect(await alert.evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await deck(mine.page).inputValue()).toBe('My own deck.')
    expect(await stored()).toMatchObject({ title: 'Their headline', deck: 'As it was.' })
    expect(await accessibilityViolations(mine.page, '.imprimatur-conflict')).toEqual([])

    await alert.getByRole('button', { name: 'Load their version and keep my text here' }).click()
    const kept = mine.page.locator('.imprimatur-mine')
    await kept.waitFor()
    expect(await kept.getByLabel('deck').inputValue()).toBe('My own deck.')
    // The form is filled anew once their version has come.
    await expect.poll(() => headline(mine.page).inputValue(), { timeout: 30_000 }).toBe('Their headline')
    await expect.poll(() => deck(mine.page).inputValue(), { timeout: 30_000 }).toBe('As it was.')
    expect(await accessibilityViolations(mine.page, '.imprimatur-mine')).toEqual([])

    await deck(mine.page).fill('My own deck.')
    expect(await save(mine.page, '#action-save-draft', 'articles')).toBe(200)
    expect(await stored()).toMatchObject({ title: 'Their headline', deck: 'My own deck.' })
    await mine.page.context().close()
    await theirs.page.context().close()
  },
  slow,
)

it(
  'begins an article with its author’s name and without what is only on record later',
  async () => {
    const { page, complaints } = await openPanel(at.browser, at.app.url, 'author')
    await openNew(page, at.app.url, 'articles')
    expect(await page.locator('input[name="byline.0.name"]').inputValue()).toBe('Author Account')
    expect(await page.getByText('Record', { exact: true }).count()).toBe(0)

    await headline(page).fill('A first draft')
    await page.locator('#action-save-draft').click()
    await page.waitForURL((address) => !address.pathname.endsWith('/create'))
    const id = documentId(page)
    const stored = await restAs(page, at.app.url).get(`/articles/${id}?draft=true&depth=0`)
    expect(stored.byline).toMatchObject([{ name: 'Author Account', user: stored.createdBy }])
    await openStored(page, at.app.url, 'articles', id)
    const record = page.locator('.collapsible-field', { hasText: 'Record' })
    await record.waitFor()
    expect(await page.locator('input[name="revision"]').isVisible()).toBe(false)
    await record.locator('.collapsible__toggle').first().click()
    await page.locator('input[name="revision"]').waitFor()
    expect(await page.locator('input[name="revision"]').inputValue()).toBe('1')
    expect(complaints).toEqual([])
    await page.context().close()
  },
  slow,
)
