import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../support/app'
import { openBrowser, openPage, type Watched } from '../../support/browser'
import { blocksToWrite } from '../../support/panel/blocks'
import { insertBlock, insertInline, typeParagraph } from '../../support/panel/body'
import { documentId, openNew, openStored, openTab, save, saveDraft } from '../../support/panel/document'
import { fieldOf, pick, write } from '../../support/panel/fields'
import { openPanel, signOut } from '../../support/panel/session'
import { take } from '../../support/panel/sign-off'

const title = 'Three trials to watch, and what they leave open'
const slug = 'three-trials-to-watch-and-what-they-leave-open'
const deck = 'Listed, registered, and still without a result.'
const source = 'Korea and Japan: Two Regulatory Approaches to Cellular Therapy'
const alt = 'An empty hall with rows of chairs.'
const slow = 300_000

describe('an article, from the desk to the reader', () => {
  let app: App
  let browser: Browser
  let author: Watched
  let editor: Watched
  let reader: Page
  let id: string
  /** The name the picture is stored under. */
  let picture: string

  beforeAll(async () => {
    app = await startApp({ archive: true })
    browser = await openBrowser()
    author = await openPanel(browser, app.url, 'author')
    reader = (await openPage(browser)).page
  }, slow)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  /** What the API answers the person of this page. */
  const asked = async (page: Page, path: string) =>
    (await page.request.get(`${app.url}/api/${path}`, { headers: { Origin: app.url } })).json()

  const read = async () => (await reader.goto(`${app.url}/articles/${slug}`))?.status()

  it(
    'an author uploads a picture with its alternative text and credit',
    async () => {
      const { page } = author
      await openNew(page, app.url, 'media')
      const blank = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2f4a5a' } })
      const file = { name: 'Songdo Hall.png', mimeType: 'image/png', buffer: await blank.png().toBuffer() }
      await page.locator('input[type="file"]').first().setInputFiles(file)
      await write(page, 'Alternative text', alt)
      await write(page, 'Credit', 'Kim Min-ji')
      await save(page)

      picture = (await asked(author.page, `media/${documentId(page)}`)).filename
      expect(picture).toMatch(/^songdo-hall-[0-9a-f]{10}\.png$/)
      expect(await page.getByText(picture).first().isVisible()).toBe(true)
    },
    slow,
  )

  it(
    'the address follows the headline while it is typed',
    async () => {
      const { page } = author
      await openNew(page, app.url, 'articles')
      const headline = fieldOf(page, 'Headline').locator('input')
      await headline.pressSequentially(title)
      expect(await headline.inputValue()).toBe(title)
      await write(page, 'Deck', deck)

      await expect.poll(() => fieldOf(page, 'Slug').locator('input').inputValue(), { timeout: 60_000 }).toBe(slug)
    },
    slow,
  )

  it(
    'the author writes the body with a citation and every block, and saves a draft',
    async () => {
      const { page } = author
      await typeParagraph(page, 'Seven late-stage trials name Japan, as one archive has it ')
      await insertInline(page, 'Citation', (drawer) => pick(drawer, 'Source', source))
      const blocks = blocksToWrite(picture)
      for (const { name, fill } of blocks) await fill(await insertBlock(page, name))
      await openTab(page, 'Sources')
      await pick(page, 'References', source)
      await write(page, 'Disclosures', 'None declared.')
      await saveDraft(page)
      id = documentId(page)

      const stored = await asked(page, `articles/${id}?draft=true&depth=0`)
      const types = stored.body.root.children.map((node: { type: string }) => node.type)
      expect(types.filter((type: string) => type === 'block')).toHaveLength(blocks.length)
      expect(await read(), 'a draft is nothing to a reader').toBe(404)
    },
    slow,
  )

  it('the author has no button to publish with, is refused over REST in a sentence, and sends it to review', async () => {
    const { page, complaints } = author

    expect(await page.locator('#action-save').count()).toBe(0)
    const answer = await page.request.patch(`${app.url}/api/articles/${id}`, {
      data: { _status: 'published' },
      headers: { Origin: app.url },
    })
    expect(answer.status()).toBe(403)
    expect((await answer.json()).errors[0].data.code).toBe('sign-off-needed')
    expect(await read()).toBe(404)
    await take(page, 'Send to review')
    expect(complaints).toEqual([])
    await signOut(page)
  })

  it(
    'a reviewer signs it off, and an editor publishes it',
    async () => {
      const { page, complaints } = await openPanel(browser, app.url, 'reviewer')
      await openStored(page, app.url, 'articles', id)
      await take(page, 'Approve')
      expect(await read(), 'what is approved is not public yet').toBe(404)
      expect(complaints).toEqual([])

      editor = await openPanel(browser, app.url, 'editor')
      await openStored(editor.page, app.url, 'articles', id)
      expect(await editor.page.locator('#action-save').count(), 'Payload’s own button').toBe(0)
      await take(editor.page, 'Publish')

      await expect.poll(read, { timeout: 60_000 }).toBe(200)
      expect(editor.complaints).toEqual([])
    },
    slow,
  )

  it('a reader sees every block', async () => {
    await read()
    const body = reader.locator('.article-body')
    const rowsOf = (table: string) => body.getByRole('table', { name: table }).locator('tbody tr').count()

    expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe(title)
    expect(await body.locator('figure.figure figcaption').textContent()).toContain('an hour before the doors opened')
    expect(await body.locator('figure.pull blockquote').textContent()).toContain('A register is only as good')
    expect(await body.locator('aside.callout').textContent()).toContain('No outcome is reported here.')
    expect(await rowsOf('Two systems side by side')).toBeGreaterThan(5)
    expect(await rowsOf('Trials with Japan among their countries')).toBe(7)
    expect(await body.getByText('Does the list say who may join?').isVisible()).toBe(true)
    expect(await body.locator('.checklist li').allTextContents()).toEqual(['Ask for the registry number.'])
    expect(await body.getByRole('link', { name: 'Cell & Gene Therapy East Asia 2025' }).first().isVisible()).toBe(true)
    expect(await body.locator('ol.references li').allTextContents()).toEqual([expect.stringContaining(source)])
  })

  it('the citation is numbered and opens its source in place', async () => {
    const mark = reader.locator('.cite-mark')

    expect(await mark.textContent()).toBe('1')
    await mark.click()
    expect(await reader.locator('.cite-note').textContent()).toContain(source)
  })

  it('the picture loads, with what it says for those who cannot see it', async () => {
    const image = reader.getByRole('img', { name: alt })
    await image.scrollIntoViewIfNeeded()

    await expect.poll(() => image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(400)
    const answer = await reader.request.get(`${app.url}/api/media/file/${picture}`)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toBe('image/png')
    expect((await sharp(await answer.body()).metadata()).width).toBe(1200)
  })

  it('a later draft stays with the desk', async () => {
    const { page } = editor
    await write(page, 'Deck', 'Not for readers yet.')
    await saveDraft(page)

    await read()
    expect(await reader.locator('.deck').textContent()).toBe(deck)
  })
})
