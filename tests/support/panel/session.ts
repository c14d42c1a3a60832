import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from '../../../collections/access-table'
import { openPage, signIn, type Watched } from '../browser'
import { watchRequests } from './settled'

/** Wide enough for the navigation to stand open. */
const desk = { viewport: { width: 1680, height: 1000 } }

/** A page of the panel with this role signed in. */
export const openPanel = async (
  browser: Browser,
  url: string,
  role: Role,
  options: BrowserContextOptions = {},
): Promise<Watched> => {
  const watched = await openPage(browser, { ...desk, ...options })
  watchRequests(watched.page)
  await signIn(watched.page, url, role)
  return watched
}

export const openSignIn = async (browser: Browser, url: string): Promise<Watched> => {
  const watched = await openPage(browser, desk)
  await watched.page.goto(`${url}/admin/login`)
  return watched
}

/** Signs out by the panel's own link, and waits until the session has ended. */
export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Log out' }).first().click()
  await page.waitForURL((address) => address.pathname.endsWith('/login'))
}

/** What the navigation offers: slugs of collections and globals. */
export const offered = (page: Page): Promise<string[]> =>
  page
    .locator('nav a[href*="/admin/collections/"], nav a[href*="/admin/globals/"]')
    .evaluateAll((links) => links.map((link) => String(link.getAttribute('href')).split('/').at(-1) ?? ''))
