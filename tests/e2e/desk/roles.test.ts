import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../collections/access-table'
import { emailOf } from '../../support/accounts'
import { type App, startApp } from '../../support/app'
import { openBrowser } from '../../support/browser'
import { offered, openPanel, openSignIn, signOut } from '../../support/panel/session'

const slow = 180_000

const records = ['workflows', 'reviews', 'snapshots', 'schedules', 'public-uses']
const tracker = ['trials', 'therapies', 'milestones', 'companies', 'frameworks', 'dimensions', 'sources']
const staff = ['articles', 'media', ...tracker, 'events', 'speakers', 'appearances', 'issues', 'users']
const desk = [...staff, ...records, 'trial-changes', 'speaker-consents', 'dispatches', 'mail-parts', 'audit']
const admin = [
  ...desk,
  ...['subscribers', 'consents', 'suppressions', 'confirmations', 'reader-imports'],
  ...['deliveries', 'mail-events', 'mail-rates', 'clicks'],
  ...['outbox', 'heartbeats', 'archive-loads'],
]

/** What each role finds in its navigation, said a second time and on purpose. */
const panels: Record<Role, string[]> = {
  admin: [...admin, 'site', 'desk', 'mail'],
  editor: [...desk, 'site', 'desk', 'mail'],
  reviewer: [...staff, 'site', 'desk'],
  author: [...staff, 'site', 'desk'],
  organiser: ['events', 'speakers', 'appearances', 'media'],
}

/** A place each role has no business in. */
const closed: Partial<Record<Role, string>> = {
  editor: 'collections/subscribers',
  reviewer: 'collections/audit',
  author: 'globals/mail',
  organiser: 'collections/articles',
}

describe('the panel, role by role', () => {
  let app: App
  let browser: Browser

  beforeAll(async () => {
    app = await startApp()
    browser = await openBrowser()
  }, slow)

  afterAll(async () => {
    await browser?.close()
    await app?.stop()
  })

  it.each(Object.entries(panels) as [Role, string[]][])(
    'offers the %s what is theirs and nothing else, and complains of nothing',
    async (role, expected) => {
      const { page, complaints } = await openPanel(browser, app.url, role)
      await page.locator('nav').first().waitFor()

      expect((await offered(page)).toSorted()).toEqual(expected.toSorted())
      const collections = expected.filter((slug) => !['site', 'desk', 'mail'].includes(slug)).slice(0, 3)
      for (const slug of collections) {
        const answer = await page.goto(`${app.url}/admin/collections/${slug}`)
        expect(answer?.status(), slug).toBe(200)
        await page.locator('.collection-list').first().waitFor()
      }
      expect(complaints).toEqual([])
      await page.context().close()
    },
    slow,
  )

  it.each(Object.entries(closed) as [Role, string][])(
    'tells the %s that there is nothing for them at %s',
    async (role, place) => {
      const { page } = await openPanel(browser, app.url, role)
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))

      await page.goto(`${app.url}/admin/${place}`)

      await page
        .getByRole('heading', { name: /^(Not Found|Unauthorized|Nothing found)/i })
        .first()
        .waitFor()
      expect(errors).toEqual([])
      await page.context().close()
    },
    slow,
  )

  it(
    'tells who mistypes their password so in a sentence, and lets nobody in',
    async () => {
      const { page } = await openSignIn(browser, app.url)
      await page.fill('input[name="email"]', emailOf('author'))
      await page.fill('input[name="password"]', 'not-the-password')
      await page.click('form button[type="submit"]')

      const said = page.locator('.toast-error').first()
      await said.waitFor()
      expect(await said.textContent()).toContain('The address or the password is wrong.')
      expect(new URL(page.url()).pathname).toBe('/admin/login')
      await page.context().close()
    },
    slow,
  )

  it(
    'ends the session at sign-out: neither the panel nor the old cookie opens anything',
    async () => {
      const { page } = await openPanel(browser, app.url, 'editor')
      const cookies = await page.context().cookies()
      await signOut(page)

      await page.goto(`${app.url}/admin/collections/articles`)
      await page.waitForURL((address) => address.pathname === '/admin/login')
      await page.context().addCookies(cookies)
      const me = await page.request.get(`${app.url}/api/users/me`, { headers: { Origin: app.url } })
      expect((await me.json()).user).toBeNull()
      await page.context().close()
    },
    slow,
  )
})
