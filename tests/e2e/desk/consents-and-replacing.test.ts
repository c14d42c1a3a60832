import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, startApp } from '../../support/app'
import { accessibilityViolations, openBrowser, type Watched } from '../../support/browser'
import { draftArticle, restAs } from '../../support/panel/desk'
import { openStored } from '../../support/panel/document'
import { openPanel } from '../../support/panel/session'

const slow = 240_000
const roles = ['editor', 'reviewer', 'author'] as const

describe('a speaker’s consents, and a picture in use, in the panel', () => {
  let app: App
  let browser: Browser
  let speaker: string
  let picture: string
  let piece: string
  const at = {} as Record<(typeof roles)[number], Watched>

  const uploaded = async (): Promise<string> => {
    const file = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#447744' } })
      .png()
      .toBuffer()
    const answer = await at.editor.page.request.post(`${app.url}/api/media?depth=0`, {
      headers: { Origin: app.url },
      multipart: {
        file: { name: 'vial.png', mimeType: 'image/png', buffer: file },
        _payload: JSON.stringify({ alt: 'A vial' }),
      },
    })
    return (await answer.json()).doc.id
  }
  const publish = async (slug: string, id: string) => {
    const step = (who: Watched, transition: string) =>
      restAs(who.page, app.url).post(`/${slug}/${id}/transition`, { transition })
    await step(at.editor, 'submit')
    await step(at.reviewer, 'approve')
    await step(at.editor, 'publish')
  }

  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
    for (const role of roles) at[role] = await openPanel(browser, app.url, role)
    picture = await uploaded()
    const name = { display: 'Soo-jin Han', order: 'given-first' }
    const data = { name, photo: picture }
    speaker = (await restAs(at.editor.page, app.url).post('/speakers?draft=true&depth=0', data)).doc.id
    await publish('speakers', speaker)
    piece = await draftArticle(at.editor.page, app.url, 'With a picture', { hero: picture })
  }, slow)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  const boxOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  const photoForReaders = async () => {
    const answer = await fetch(`${app.url}/api/speakers/${speaker}?depth=0`)
    return (await answer.json()).photo ?? null
  }

  it(
    'an editor records a consent, withdraws it after reading what that does, and readers see no photo',
    async () => {
      const { page } = at.editor
      const consents = boxOf(page, 'Consents')
      await openStored(page, app.url, 'speakers', speaker)
      await consents.getByText('No consent is on record').waitFor()
      await consents.getByRole('button', { name: 'Record a consent' }).click()
      const form = consents.getByRole('group', { name: 'Record a consent' })
      expect(await form.getByRole('button', { name: 'Record a consent' }).isDisabled()).toBe(true)
      await form.getByLabel('Version of the wording agreed to').fill('2026-1')
      await form.getByLabel('Evidence (optional)').fill('Signed form, 3 March')
      expect(await accessibilityViolations(page, '.imprimatur-box')).toEqual([])
      await Promise.all([page.waitForEvent('load'), form.getByRole('button', { name: 'Record a consent' }).click()])
      await consents.getByText('Wording 2026-1').waitFor()
      expect(await photoForReaders()).toBe(picture)

      await openStored(page, app.url, 'speakers', speaker)
      await consents.getByRole('button', { name: 'Withdraw: Photo' }).click()
      const sure = consents.getByRole('group', { name: 'Withdraw' })
      await sure.getByText('Readers stop seeing it at once').waitFor()
      expect(await accessibilityViolations(page, '.imprimatur-box')).toEqual([])
      await Promise.all([
        page.waitForEvent('load'),
        sure.getByRole('button', { name: 'Withdraw', exact: true }).click(),
      ])
      await consents.getByText('Readers are not shown: Photo.').waitFor()
      expect(await photoForReaders()).toBeNull()
      await page.locator('.imprimatur-history').getByText('Consent withdrawn').waitFor()
    },
    slow,
  )

  it(
    'who does not keep consents is not shown them',
    async () => {
      const { page } = at.author
      await openStored(page, app.url, 'speakers', speaker)
      await page.locator('.imprimatur-sign-off__stage').waitFor()
      await expect.poll(() => boxOf(page, 'Consents').count()).toBe(0)
    },
    slow,
  )

  it(
    'a picture signed work uses is replaced with other words and the same file, and each document is answered for',
    async () => {
      await publish('articles', piece)
      const { page } = at.editor
      const used = boxOf(page, 'In use')
      await openStored(page, app.url, 'media', picture)
      await used.getByRole('button', { name: 'Replace' }).click()
      const form = used.getByRole('group', { name: 'Replace' })
      expect(await form.getByLabel('Alternative text').inputValue()).toBe('A vial')
      await form.getByLabel('Alternative text').fill('A vial on a bench')
      expect(await accessibilityViolations(page, '.imprimatur-box')).toEqual([])
      await form.getByRole('button', { name: 'Make the new one and put it in' }).click()
      await used.getByText('2 changed, 0 not changed').waitFor({ timeout: 60_000 })
      expect(await used.getByRole('link', { name: 'With a picture' }).count()).toBe(1)
      await used.getByText('A newer one has taken its place:').waitFor()
      expect(await accessibilityViolations(page, '.imprimatur-box')).toEqual([])

      const { hero } = await restAs(page, app.url).get(`/articles/${piece}?draft=true&depth=1`)
      expect([hero.id === picture, hero.alt, hero.width]).toEqual([false, 'A vial on a bench', 600])
      expect((await restAs(page, app.url).get(`/articles/${piece}?depth=0`)).hero).toBe(picture)
      await used.getByRole('button', { name: 'Put it into what still uses this one' }).click()
      await used.getByText('No working copy uses it.').waitFor({ timeout: 60_000 })
    },
    slow,
  )
})
