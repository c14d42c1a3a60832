/** Which kind of answer a path gives; each has the strictest policy it can live with (ADR 0005). */
export type Area = 'api' | 'panel' | 'site' | 'reader' | 'mail'

/** Pages a link in a mail leads to, and the form by which a reader comes: plain HTML, without a script. */
const READER = /^\/(?:subscribe|confirm|preferences|unsubscribe|c)(?:\/|$)/

/** An issue on the web: the markup of a mail, with its own styles. */
const MAIL = /^\/issues\/[^/]+\/?$/

export const areaOf = (path: string): Area => {
  if (path === '/api' || path.startsWith('/api/')) return 'api'
  if (path === '/admin' || path.startsWith('/admin/')) return 'panel'
  if (MAIL.test(path)) return 'mail'
  return READER.test(path) ? 'reader' : 'site'
}

type Policy = Record<string, string[]>

const write = (policy: Policy): string =>
  Object.entries(policy)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')

const closed: Policy = { 'base-uri': ["'none'"], 'frame-ancestors': ["'none'"], 'object-src': ["'none'"] }

/** Scripts run by the nonce of their answer alone, and what such a script loads. `developing`: React's own tools eval. */
const scripts = (nonce: string, developing: boolean): string[] => [
  "'self'",
  `'nonce-${nonce}'`,
  "'strict-dynamic'",
  ...(developing ? ["'unsafe-eval'"] : []),
]

export const contentSecurityPolicy = (area: Area, { nonce, developing }: { nonce: string; developing: boolean }) => {
  if (area === 'api') return write({ 'default-src': ["'none'"], ...closed, sandbox: [] })
  if (area === 'mail') {
    return write({
      'default-src': ["'none'"],
      ...closed,
      'style-src': ["'unsafe-inline'"],
      'img-src': ["'self'"],
      sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox', 'allow-top-navigation-by-user-activation'],
    })
  }
  if (area === 'reader') {
    const self = ["'self'"]
    return write({
      'default-src': ["'none'"],
      ...closed,
      'style-src': self,
      'font-src': self,
      'img-src': self,
      'form-action': self,
    })
  }
  const shared: Policy = {
    ...closed,
    'script-src': scripts(nonce, developing),
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...(developing ? ['ws:'] : [])],
    'form-action': ["'self'"],
    'manifest-src': ["'self'"],
  }
  if (area === 'site') {
    return write({
      'default-src': ["'none'"],
      ...shared,
      'style-src': ["'self'", ...(developing ? ["'unsafe-inline'"] : [])],
      'style-src-attr': ["'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
    })
  }
  return write({
    'default-src': ["'self'"],
    ...shared,
    // The panel's editor and its pop-ups place themselves by inline styles and style elements without a nonce.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'worker-src': ["'self'", 'blob:'],
  })
}

/** Headers of every answer, whatever it is. The address of a reader's page holds their token: it is told to nobody. */
export const securityHeaders = (
  { production }: { production: boolean },
  area: Area = 'site',
): Record<string, string> => ({
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': area === 'reader' ? 'no-referrer' : 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
  ...(production ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
})
