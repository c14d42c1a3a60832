import { describe, expect, it } from 'vitest'
import { bodyLimits, refuseRequest } from '../../../../src/platform/http/refuse-request'

const site = 'https://journal.example'
const ask = (method: string, path: string, headers: Record<string, string> = {}, production = true) =>
  refuseRequest({ method, path, headers: new Headers({ host: 'journal.example', ...headers }) }, { site, production })
    ?.status ?? null

describe('what is refused unread', () => {
  it('methods we do not speak', () => {
    for (const method of ['TRACE', 'CONNECT', 'PROPFIND']) expect(ask(method, '/')).toBe(405)
    for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(ask(method, '/')).toBeNull()
  })

  it("another host's name in production, but for health", () => {
    expect(ask('GET', '/', { host: 'evil.example' })).toBe(421)
    expect(ask('GET', '/admin', { host: 'journal.example:8080' })).toBe(421)
    expect(ask('GET', '/api/health', { host: '10.0.0.7' })).toBeNull()
    expect(ask('GET', '/', { host: 'evil.example' }, false)).toBeNull()
  })

  it('never the one-click of RFC 8058: a form by POST, without cookie, origin or session', () => {
    const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']
    for (const type of forms) {
      expect(ask('POST', '/unsubscribe/e-1-2', { 'content-type': type, 'content-length': '26' })).toBeNull()
    }
  })

  it('nor one whose length is not said: a provider posts it as it likes', () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' }
    expect(ask('POST', '/unsubscribe/e-1-2', form)).toBeNull()
    expect(ask('POST', '/preferences/e-1-2', form)).toBe(411)
  })

  it('GraphQL always, and the first-user page in production', () => {
    for (const path of ['/api/graphql', '/api/graphql/', '/api/graphql-playground']) expect(ask('POST', path)).toBe(404)
    expect(ask('GET', '/admin/create-first-user')).toBe(404)
    expect(ask('GET', '/admin/create-first-user', {}, false)).toBeNull()
  })

  it('bodies that are too large, or of no stated length', () => {
    const json = { 'content-type': 'application/json' }
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(ask('POST', '/api/articles', { ...json, 'content-length': String(bodyLimits.other) })).toBeNull()
    expect(ask('POST', '/api/articles', { ...json, 'content-length': String(bodyLimits.other + 1) })).toBe(413)
    expect(ask('POST', '/api/media', { ...form, 'content-length': String(15 * 1024 * 1024) })).toBeNull()
    expect(ask('POST', '/api/media', { ...form, 'content-length': String(bodyLimits.upload + 1) })).toBe(413)
    expect(ask('PATCH', '/api/articles/1', { ...json, 'transfer-encoding': 'chunked' })).toBe(411)
    expect(ask('POST', '/', { ...json, 'content-length': 'many' })).toBe(413)
  })
})
