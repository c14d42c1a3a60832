import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { readState } from '../src/cli/demo/state'
import { openBrowser } from '../tests/support/browser'

/**
 * The pictures of the README, taken from a running demo: `npm run demo` in one terminal, `npm run screenshots` in
 * another. They show the archive as it is loaded, at one size, so that a change of the design shows as a change here.
 */
const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:3000' }, data: { type: 'string', default: '.data' } },
})
const folder = 'docs/screenshots'

type Shot = { name: string; path: string; dark?: boolean; width?: number; height?: number; panel?: true }

const shots: Shot[] = [
  { name: 'home', path: '/' },
  { name: 'article', path: '/articles/korea-and-japan-compared' },
  { name: 'trials', path: '/trials?country=KR' },
  { name: 'compare', path: '/frameworks/compare' },
  { name: 'event', path: '/events/cell-gene-therapy-east-asia-2025' },
  { name: 'home-dark', path: '/', dark: true },
  { name: 'trials-narrow', path: '/trials', width: 360, height: 780 },
  { name: 'panel-dashboard', path: '/admin', panel: true },
  { name: 'panel-articles', path: '/admin/collections/articles', panel: true },
  { name: 'panel-import', path: '/admin/import', panel: true },
]

const signIn = async (page: Page): Promise<void> => {
  const editor = readState(values.data).accounts.find(({ role }) => role === 'editor')
  if (!editor) throw new Error(`No editor stands in ${values.data}: run npm run demo first.`)
  await page.goto(`${values.url}/admin/login`)
  await page.fill('input[name="email"]', editor.email)
  await page.fill('input[name="password"]', editor.password)
  await page.click('form button[type="submit"]')
  await page.waitForURL((address) => !address.pathname.includes('/login'))
}

/** The panel's own address of one article, by its public address. */
const articleInPanel = async (page: Page, slug: string): Promise<string> => {
  const response = await page.request.get(`${values.url}/api/articles?depth=0&limit=1&where[slug][equals]=${slug}`)
  const { docs } = (await response.json()) as { docs: { id: string }[] }
  return `/admin/collections/articles/${docs[0]?.id}`
}

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const panel = await browser.newContext({ viewport: { width: 1280, height: 860 } })
const desk = await panel.newPage()
await signIn(desk)
const slug = 'korea-and-japan-compared'
shots.push({ name: 'panel-article', path: await articleInPanel(desk, slug), panel: true })

for (const { name, path, dark, width = 1280, height = 860, panel: inPanel } of shots) {
  const page = inPanel
    ? desk
    : await browser.newPage({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' })
  const answer = await page.goto(`${values.url}${path}`, { waitUntil: 'networkidle' })
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}.`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  process.stdout.write(`${name}\n`)
  if (!inPanel) await page.close()
}
await browser.close()
