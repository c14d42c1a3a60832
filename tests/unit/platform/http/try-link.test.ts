import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../../../src/platform/http/public-address'
import { tryLink } from '../../../../src/platform/http/try-link'

describe('an address of the public internet', () => {
  it.each(['8.8.8.8', '203.113.1.1', '2001:4860:4860::8888', '::ffff:8.8.8.8'])('is %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine', '::1'],
    ['any machine', '0.0.0.0'],
    ['our network', '10.1.2.3'],
    ['our network', '172.31.0.1'],
    ['our network', '192.168.1.1'],
    ['a provider’s inside', '100.64.0.1'],
    ['what a cloud tells its machines', '169.254.169.254'],
    ['our network', 'fd00::1'],
    ['a neighbour', 'fe80::1'],
    ['many', '239.1.1.1'],
    ['this machine in other clothes', '::ffff:127.0.0.1'],
    ['this machine in other clothes', '64:ff9b::7f00:1'],
    ['this machine in other clothes', '::7f00:1'],
    ['our network by way of a tunnel', '2002:c0a8:0101::1'],
    ['a name', 'localhost'],
  ])('is not %s, %s', (_, address) => expect(isPublicAddress(address)).toBe(false))
})

describe('a link that is tried', () => {
  let server: Server
  let origin: string
  const asked: string[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      const [, status = '200', headless] = (request.url ?? '').split('/')
      if (status === 'silent') return
      if (status === 'drip') {
        const drip = setInterval(() => request.socket.write('HTTP/1.1 102 Processing\r\n\r\n'), 50)
        request.socket.on('close', () => clearInterval(drip))
        return
      }
      if (status === 'drop') return void request.socket.destroy()
      const code = headless && request.method === 'HEAD' ? 405 : Number(status)
      response.writeHead(code, code === 302 ? { Location: '/404' } : {}).end(request.method === 'GET' ? 'x' : undefined)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const agent = 'a test'
  const tried = (path: string) => tryLink(`${origin}${path}`, { allowed: () => true, timeoutMs: 300, agent })

  it.each([
    ['/200', { answers: true, said: '200' }],
    ['/302', { answers: true, said: '302' }],
    ['/403', { answers: true, said: '403' }],
    ['/200/headless', { answers: true, said: '200' }],
    ['/404', { answers: false, said: '404' }],
    ['/410', { answers: false, said: '410' }],
    ['/500', { answers: false, said: '500' }],
    ['/silent', { answers: false, said: 'no answer' }],
    ['/drip', { answers: false, said: 'no answer' }],
    ['/drop', { answers: false, said: 'ECONNRESET' }],
  ])('%s', async (path, expected) => expect(await tried(path)).toEqual(expected))

  it('is asked for its head, and for itself only where that was refused', async () => {
    asked.length = 0
    await tried('/200')
    await tried('/200/headless')
    expect(asked).toEqual(['HEAD /200', 'HEAD /200/headless', 'GET /200/headless'])
  })

  it('is not asked at all inside our own network, by number or by name', async () => {
    asked.length = 0
    const inside = { answers: false, said: 'not public' }
    expect(await tryLink(`${origin}/200`, { agent })).toEqual(inside)
    expect(await tryLink(`${origin.replace('127.0.0.1', 'localhost')}/200`, { agent })).toEqual(inside)
    expect(await tryLink('http://[::1]/', { agent })).toEqual(inside)
    expect(asked).toEqual([])
  })

  it('is given up by whoever asked for it, and in its time beside them', async () => {
    const stop = new AbortController()
    const asking = tryLink(`${origin}/silent`, { allowed: () => true, signal: stop.signal, agent })
    stop.abort()
    expect(await asking).toEqual({ answers: false, said: 'no answer' })
    const calm = new AbortController()
    const limited = { allowed: () => true, signal: calm.signal, timeoutMs: 300, agent }
    expect(await tryLink(`${origin}/drip`, limited)).toEqual({ answers: false, said: 'no answer' })
  })

  it('is given up where it cannot be asked at all', async () => {
    const at = origin.replace('http://', '')
    expect(await tryLink(`http://a%zz@${at}/200`, { agent, allowed: () => true })).toMatchObject({ answers: false })
  })

  it('says what a name without an address says', async () => {
    const said = await tryLink('http://no-such-host.invalid/', { agent, allowed: () => true })
    expect(said.answers).toBe(false)
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(said.said)
  })
})
