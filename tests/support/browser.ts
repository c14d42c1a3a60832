import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Role } from '../../collections/access-table'
import { findChromium } from '../runner/chromium'
import { emailOf, password } from './accounts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A real, headless Chromium: found as tests/runner/chromium.ts says. */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium is at hand: set CHROMIUM_BINARY to its path.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export type Watched = {
  page: Page /** What the page complained of: errors and policy violations. */
  complaints: string[]
}

/** A page of its own context that collects what goes wrong in it. */
export const openPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  return { page, complaints }
}

/** Signs in on the panel's own form. */
export const signIn = async (page: Page, url: string, role: Role): Promise<void> => {
  await page.goto(`${url}/admin/login`)
  await page.fill('input[name="email"]', emailOf(role))
  await page.fill('input[name="password"]', password)
  await page.click('form button[type="submit"]')
  await page.waitForURL((address) => !address.pathname.includes('/login'))
}

export type Violation = { rule: string; impact: string; where: string[] }

/** WCAG 2.2 AA as far as axe can see it, on the page as it stands or on one part of it. */
export const accessibilityViolations = async (page: Page, within?: string): Promise<Violation[]> => {
  await page.evaluate(axeSource)
  return page.evaluate(async (selector) => {
    const axe = (globalThis as never as { axe: { run: (context: unknown, options: unknown) => Promise<unknown> } }).axe
    const result = (await axe.run(selector ?? document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    })) as { violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[] }
    return result.violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact,
      where: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
    }))
  }, within)
}
