import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type App, startApp } from './app'
import { openBrowser } from './browser'

/** The built app and a browser for the tests of one file; both are there once its tests run. */
export const served = (options: Parameters<typeof startApp>[0] = {}): { app: App; browser: Browser } => {
  const found = {} as { app: App; browser: Browser }
  beforeAll(async () => {
    found.browser = await openBrowser()
    found.app = await startApp(options)
  }, 300_000)
  afterAll(async () => {
    await found.browser?.close()
    await found.app?.stop()
  })
  return found
}
