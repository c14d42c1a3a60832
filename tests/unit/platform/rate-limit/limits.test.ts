import { describe, expect, it } from 'vitest'
import { addressKey, settleAddress } from '../../../../src/platform/rate-limit/client-address'
import { limitFailures } from '../../../../src/platform/rate-limit/limit-client'
import { limitPublicWrites } from '../../../../src/platform/rate-limit/limit-public-writes'

describe('the address a client is counted by', () => {
  const settled = (headers: Record<string, string>, trustProxy: boolean) => {
    settleAddress(headers, '203.0.113.9', trustProxy)
    return headers
  }
  const forged = { 'x-forwarded-for': '1.2.3.4, 198.51.100.7', 'x-forwarded-host': 'evil.example' }

  it('is the socket’s, whatever the client says', () => {
    expect(settled({ ...forged }, false)).toEqual({ 'x-forwarded-for': '203.0.113.9' })
    expect(settled({}, false)).toEqual({ 'x-forwarded-for': '203.0.113.9' })
  })

  it('is the one our own proxy added last, where there is one', () => {
    expect(settled({ ...forged }, true)['x-forwarded-for']).toBe('198.51.100.7')
    expect(settled({}, true)['x-forwarded-for']).toBe('203.0.113.9')
  })

  it('is a /64 in IPv6', () => {
    expect(addressKey('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2')
    expect(addressKey('2001:0db8:0001:0002::9')).toBe('2001:db8:1:2')
    expect(addressKey('2001:db8::1')).toBe('2001:db8:0:0')
    expect(addressKey('::ffff:203.0.113.9')).toBe('203.0.113.9')
  })
})

describe('public writes', () => {
  const forgot = { method: 'POST', path: '/api/users/forgot-password' }

  it('have so many tries from one address, and others keep theirs', async () => {
    const secondsToWait = limitPublicWrites()
    for (let n = 0; n < 5; n += 1) expect(await secondsToWait({ ...forgot, address: '203.0.113.9' })).toBeNull()
    expect(await secondsToWait({ ...forgot, address: '203.0.113.9' })).toBeGreaterThan(0)
    expect(await secondsToWait({ ...forgot, address: '203.0.113.10' })).toBeNull()
  })

  it('leave reading and the work of the desk uncounted', async () => {
    const secondsToWait = limitPublicWrites()
    for (let n = 0; n < 100; n += 1) {
      expect(await secondsToWait({ method: 'GET', path: '/api/users/login', address: 'a' })).toBeNull()
      expect(await secondsToWait({ method: 'POST', path: '/api/articles', address: 'a' })).toBeNull()
    }
  })

  it('leave the one-click of RFC 8058 uncounted: mail providers come by few addresses', async () => {
    const secondsToWait = limitPublicWrites()
    for (let n = 0; n < 1_000; n += 1) {
      expect(await secondsToWait({ method: 'POST', path: '/unsubscribe/token', address: 'a' })).toBeNull()
    }
  })
})

describe('tries of which failures alone are counted', () => {
  it('go on as long as they succeed, and wait after so many that failed', async () => {
    const { wait, failed } = limitFailures({ points: 2, duration: 60 })
    for (let n = 0; n < 100; n += 1) expect(await wait('203.0.113.9')).toBeNull()
    await failed('203.0.113.9')
    expect(await wait('203.0.113.9')).toBeNull()
    await failed('203.0.113.9')
    expect(await wait('203.0.113.9')).toBeGreaterThan(0)
    expect(await wait('203.0.113.10')).toBeNull()
  })
})
