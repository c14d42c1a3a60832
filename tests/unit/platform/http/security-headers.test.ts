import { describe, expect, it } from 'vitest'
import { areaOf, contentSecurityPolicy, securityHeaders } from '../../../../src/platform/http/security-headers'

const policy = (area: 'api' | 'panel' | 'site' | 'reader' | 'mail', developing = false) =>
  contentSecurityPolicy(area, { nonce: 'n0nce', developing })

describe('the content security policy', () => {
  it('runs scripts by nonce alone on pages, and never by eval or inline', () => {
    for (const area of ['panel', 'site'] as const) {
      const scripts = /script-src ([^;]*)/.exec(policy(area))?.[1] ?? ''
      expect(scripts).toBe("'self' 'nonce-n0nce' 'strict-dynamic'")
      expect(policy(area)).toContain("frame-ancestors 'none'")
      expect(policy(area, true)).toContain("'unsafe-eval'")
    }
  })

  it('lets an answer of the API load nothing', () => {
    expect(policy('api')).toMatch(/^default-src 'none'/)
    expect(policy('api')).not.toContain('unsafe')
  })

  it('lets a reader’s page load our styles, and run nothing', () => {
    expect(policy('reader')).toMatch(/^default-src 'none'/)
    expect(policy('reader')).not.toContain('script-src')
    expect(policy('reader')).toContain("form-action 'self'")
  })

  it('lets an issue on the web bring its own styles and our pictures, shut in, and run nothing', () => {
    expect(policy('mail')).toMatch(/^default-src 'none'/)
    expect(policy('mail')).toContain("style-src 'unsafe-inline'; img-src 'self'; sandbox allow-popups")
    expect(policy('mail')).not.toMatch(/script|allow-same-origin|allow-forms/)
    expect(['/issues/august', '/issues/8월-소식', '/issues', '/issues/a/b'].map(areaOf)).toEqual([
      'mail',
      'mail',
      'site',
      'site',
    ])
  })

  it('knows the areas by their path', () => {
    expect(['/api', '/api/users', '/admin', '/admin/login', '/apiary', '/administration', '/'].map(areaOf)).toEqual([
      'api',
      'api',
      'panel',
      'panel',
      'site',
      'site',
      'site',
    ])
    const readers = ['/subscribe', '/confirm/x', '/preferences/x', '/unsubscribe/x', '/unsubscribed', '/confirm']
    expect(readers.map(areaOf)).toEqual(['reader', 'reader', 'reader', 'reader', 'site', 'reader'])
  })
})

it('tells nobody the address of a reader’s page, which holds their token', () => {
  expect(securityHeaders({ production: true }, 'reader')['Referrer-Policy']).toBe('no-referrer')
})

it('insists on https in production alone', () => {
  expect(securityHeaders({ production: true })).toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders({ production: false })).not.toHaveProperty('Strict-Transport-Security')
})
