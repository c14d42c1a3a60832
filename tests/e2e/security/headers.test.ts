import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emailOf, password } from '../../support/accounts'
import { type App, startApp } from '../../support/app'
import { openBrowser, openPage, signIn } from '../../support/browser'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.stop())

/** A request with headers that fetch would not let a page set. */
const raw = (method: string, path: string, headers: Record<string, string> = {}, body?: Buffer): Promise<number> =>
  new Promise((settle, fail) => {
    const asked = request(`${app.url}${path}`, { method, headers }, (response) => {
      response.resume()
      response.on('end', () => settle(response.statusCode ?? 0))
    })
    asked.on('error', fail)
    asked.end(body)
  })

const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? ''

describe('answers of the built app', () => {
  it.each(['/', '/admin/login', '/api/articles', '/api/health', '/no-such-page'])(
    '%s carries the headers',
    async (path) => {
      const response = await fetch(`${app.url}${path}`)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('x-frame-options')).toBe('DENY')
      expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(response.headers.get('permissions-policy')).toContain('camera=()')
      expect(response.headers.get('x-powered-by')).toBeNull()
      expect(policyOf(response)).toContain("frame-ancestors 'none'")
      expect(policyOf(response)).not.toContain('unsafe-eval')
    },
  )

  it('every script of a page carries the nonce of its answer, and no answer repeats one', async () => {
    const seen = new Set<string>()
    for (const path of ['/', '/', '/admin/login']) {
      const response = await fetch(`${app.url}${path}`)
      const nonce = /'nonce-([^']+)'/.exec(policyOf(response))?.[1]
      const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(0)
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
      seen.add(String(nonce))
    }
    expect(seen.size).toBe(3)
  })

  it('the API lets nothing be loaded, GraphQL is not there, TRACE is not spoken', async () => {
    expect(policyOf(await fetch(`${app.url}/api/articles`))).toMatch(/^default-src 'none'/)
    expect((await fetch(`${app.url}/api/graphql`, { method: 'POST' })).status).toBe(404)
    for (const path of ['/', '/api/articles', '/admin']) expect(await raw('TRACE', path), path).toBe(405)
  })

  it('a body that is too large is refused unread', async () => {
    const large = Buffer.alloc(2 * 1024 * 1024 + 1, 32)
    const status = await raw(
      'POST',
      '/api/articles',
      { 'Content-Type': 'application/json', 'Content-Length': String(large.length) },
      large,
    )
    expect(status).toBe(413)
    const chunked = await raw('POST', '/api/articles', {
      'Content-Type': 'application/json',
      'Transfer-Encoding': 'chunked',
    })
    expect(chunked).toBe(411)
  })

  it('too many tries answer 429 and say when to come back, whatever address a client claims', async () => {
    const statuses: number[] = []
    let wait: string | null = null
    for (let n = 0; n < 7; n += 1) {
      const response = await fetch(`${app.url}/api/users/forgot-password`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `198.51.100.${n}` },
        body: JSON.stringify({ email: 'nobody@example.com' }),
      })
      statuses.push(response.status)
      wait ??= response.headers.get('retry-after')
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
    expect(Number(wait)).toBeGreaterThan(0)
  })

  it('a session cookie cannot be read by scripts or sent by other sites', async () => {
    const response = await fetch(`${app.url}/api/users/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: emailOf('editor'), password }),
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly=?(true)?;? ?SameSite=Lax/i)
  })
})

describe('in a browser', () => {
  it('site and panel work under their policies without one violation', async () => {
    const browser = await openBrowser()
    try {
      const { page, complaints } = await openPage(browser)
      const violations = () => complaints.filter((text) => /Content Security Policy|Refused to/i.test(text))
      await page.goto(app.url)
      await page.waitForLoadState('networkidle')
      await signIn(page, app.url, 'editor')
      for (const path of ['/admin', '/admin/collections/articles', '/admin/collections/articles/create']) {
        await page.goto(`${app.url}${path}`)
        await page.waitForLoadState('networkidle')
      }
      await page.fill('input[name="title"]', 'Written under the policy')
      await page.locator('[data-lexical-editor="true"]').first().click()
      await page.keyboard.type('A sentence.')
      expect(violations()).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
