import { setTimeout as sleep } from 'node:timers/promises'
import type { Page, Request } from 'playwright-core'

/** Longer than the panel waits after a change before it asks the server for the form's new state. */
const QUIET_MS = 500

const underWay = new WeakMap<Page, Set<Request>>()

/** Keeps count of what a page asks the server, from now on. */
export const watchRequests = (page: Page): void => {
  const requests = new Set<Request>()
  underWay.set(page, requests)
  page.on('request', (request) => request.method() === 'POST' && requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  page.on('framenavigated', (frame) => frame === page.mainFrame() && requests.clear())
}

/**
 * Waits until the form and the server agree. Every change of a block is sent to the server, whose answer is laid over
 * the block: what is written into it meanwhile can be lost where the server is slow.
 */
export const settled = async (page: Page): Promise<void> => {
  const requests = underWay.get(page) ?? new Set()
  const end = Date.now() + 60_000
  for (let quiet = 0; quiet < QUIET_MS; quiet = requests.size ? 0 : quiet + 50) {
    if (Date.now() > end) throw new Error('The panel did not come to rest within a minute.')
    await sleep(50)
  }
}
