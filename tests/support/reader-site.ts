import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { style } from '../../src/app/(reader)/_doors/answer'
import { showConfirm, takeConfirm } from '../../src/app/(reader)/_doors/confirm'
import { showPreferences, takePreferences } from '../../src/app/(reader)/_doors/preferences'
import { showSubscribe, takeSubscribe } from '../../src/app/(reader)/_doors/subscribe'
import { showUnsubscribe, takeUnsubscribe } from '../../src/app/(reader)/_doors/unsubscribe'
import { GET as font } from '../../src/app/(site)/fonts/[face]/[version]/[...file]/route'
import { contentSecurityPolicy, securityHeaders } from '../../src/platform/http/security-headers'
import type { ReaderRoom } from './reader-room'

const bodyOf = async (asked: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of asked) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Readers' pages on a port, with the headers every answer of theirs has; the doors are those of the routes. */
export const readerSite = async (room: ReaderRoom) => {
  const doors = {
    confirm: [showConfirm, takeConfirm],
    preferences: [showPreferences, takePreferences],
    unsubscribe: [showUnsubscribe, takeUnsubscribe],
  } as const
  const answer = async (request: Request): Promise<Response> => {
    const { payload } = room
    const { pathname } = new URL(request.url)
    const [, name = '', token = ''] = pathname.split('/')
    const posted = request.method === 'POST'
    if (name === 'favicon.ico') return new Response(null, { status: 204 })
    if (name === 'fonts') {
      const [face = '', version = '', ...file] = pathname.split('/').slice(2)
      return font(request, { params: Promise.resolve({ face, version, file }) })
    }
    if (name === 'reader-style') return new Response(style, { headers: { 'content-type': 'text/css' } })
    if (name === 'subscribe') {
      return posted ? takeSubscribe({ payload, request, limit: async () => null }) : showSubscribe({ payload, request })
    }
    const door = doors[name as keyof typeof doors]?.[posted ? 1 : 0]
    if (door) return door({ payload, request, token, limit: async () => null })
    return new Response('', { status: 404 })
  }
  const server = createServer(async (asked, answered) => {
    const url = `http://127.0.0.1${asked.url}`
    const headers = Object.entries(asked.headers).map(([name, value]) => [name, String(value)] as [string, string])
    const method = asked.method ?? 'GET'
    const body = method === 'POST' ? new Uint8Array(await bodyOf(asked)) : null
    const response = await answer(new Request(url, { method, headers, body }))
    const policy = contentSecurityPolicy('reader', { nonce: '', developing: false })
    answered.writeHead(response.status, {
      ...securityHeaders({ production: false }, 'reader'),
      'Content-Security-Policy': policy,
      ...Object.fromEntries(response.headers),
    })
    answered.end(Buffer.from(await response.arrayBuffer()))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((settle) => {
        server.close(() => settle())
        server.closeAllConnections()
      }),
  }
}
