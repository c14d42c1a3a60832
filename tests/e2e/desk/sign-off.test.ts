import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../support/app'
import { accessibilityViolations, openBrowser, openPage, type Watched } from '../../support/browser'
import { draftArticle, restAs } from '../../support/panel/desk'
import { openStored, saveDraft } from '../../support/panel/document'
import { write } from '../../support/panel/fields'
import { openPanel } from '../../support/panel/session'
import { box, stage, take } from '../../support/panel/sign-off'

const slow = 240_000

describe('sign-off in the panel', () => {
  let app: App
  let browser: Browser
  let id: string
  let reader: Page
  const at = {} as Record<'author' | 'editor' | 'reviewer', Watched>

  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    for (const role of ['author', 'editor', 'reviewer'] as const) at[role] = await openPanel(browser, app.url, role)
    id = await draftArticle(at.author.page, app.url, 'Signed by another hand', { deck: 'As the author wrote it.' })
    reader = (await openPage(browser)).page
  }, slow)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const offered = (page: Page) => box(page).locator('.imprimatur-sign-off__steps button').allTextContents()
  const open = async (page: Page) => {
    await openStored(page, app.url, 'articles', id)
    await box(page).locator('.imprimatur-sign-off__stage').waitFor()
  }
  const read = async () => (await reader.goto(`${app.url}/articles/signed-by-another-hand`))?.status()

  it(
    'an author sends their draft to review, and is offered nothing beyond',
    async () => {
      const { page } = at.author
      await open(page)
      expect(await stage(page)).toBe('Draft')
      expect(await offered(page)).toEqual(['Send to review'])
      expect(await accessibilityViolations(page, '.imprimatur-sign-off')).toEqual([])

      await take(page, 'Send to review')

      expect(await stage(page)).toBe('In review')
      expect(await offered(page)).toEqual(['Take back from review'])
    },
    slow,
  )

  it(
    'an editor who edits it reads why they cannot approve it',
    async () => {
      const { page } = at.editor
      await open(page)
      expect(await offered(page)).toContain('Approve')
      await write(page, 'Deck', 'As the editor has it.')
      await box(page).getByText('Save your changes first').waitFor()
      await saveDraft(page)
      await open(page)

      expect(await offered(page)).not.toContain('Approve')
      await box(page).getByText('What else there is, and why not now').click()
      expect(await box(page).locator('details').textContent()).toContain('somebody else signs it off')
      expect(await accessibilityViolations(page, '.imprimatur-sign-off')).toEqual([])
    },
    slow,
  )

  it(
    'a reviewer asks for changes with a note, the author sends it again, and the reviewer approves it',
    async () => {
      const { page } = at.reviewer
      await open(page)
      await box(page).getByRole('button', { name: 'Ask for changes', exact: true }).click()
      const form = box(page).getByRole('group', { name: 'Ask for changes' })
      expect(await form.getByRole('button', { name: 'Ask for changes' }).isDisabled()).toBe(true)
      await form.getByRole('button', { name: 'Cancel' }).click()
      await take(page, 'Ask for changes', 'Name the registry.')
      expect(await stage(page)).toBe('Changes requested')

      await restAs(at.author.page, app.url).post(`/articles/${id}/transition`, { transition: 'submit' })
      await open(page)
      await take(page, 'Approve')

      expect(await stage(page)).toBe('Approved')
      expect(await read()).toBe(404)
    },
    slow,
  )

  it(
    'of two people with the page open, the second hears that the first was quicker',
    async () => {
      const { page } = at.editor
      await open(page)
      await box(page).getByRole('button', { name: 'Publish', exact: true }).click()
      await restAs(at.author.page, app.url)
        .patch(`/articles/${id}?draft=true`, { deck: 'Changed under their eyes.' })
        .catch(() => undefined)
      await restAs(at.reviewer.page, app.url).get(`/articles/${id}/transitions`)
      const form = box(page).getByRole('group', { name: 'Publish' })
      await form.getByRole('button', { name: 'Publish', exact: true }).click()

      await box(page).getByRole('alert').waitFor()
      expect(await read()).toBe(404)
    },
    slow,
  )

  it(
    'signed again, an editor publishes it, and it is read as it was signed',
    async () => {
      await restAs(at.author.page, app.url).post(`/articles/${id}/transition`, { transition: 'submit' })
      await open(at.reviewer.page)
      await take(at.reviewer.page, 'Approve')
      await open(at.editor.page)
      await take(at.editor.page, 'Publish')

      expect(await stage(at.editor.page)).toBe('Published')
      await expect.poll(read, { timeout: 60_000 }).toBe(200)
      expect(await reader.locator('.deck').textContent()).toBe('Changed under their eyes.')
    },
    slow,
  )
})
