import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { refuseRequest } from '../../../../src/platform/http/refuse-request'
import { renameUnspokenMethods } from '../../../../src/platform/http/unspoken-methods'

it('a method no Request can be made of arrives as one that can be refused', async () => {
  renameUnspokenMethods()
  const server = createServer(({ method = '' }, response) => {
    const made = new Request('http://127.0.0.1/', { method })
    const asked = { method: made.method, path: '/', headers: made.headers }
    const refused = refuseRequest(asked, { site: 'http://127.0.0.1', production: false })
    response.writeHead(refused?.status ?? 200).end()
  })
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const { port } = server.address() as AddressInfo
  const statusOf = (method: string) =>
    new Promise((settle, fail) => {
      request({ port, host: '127.0.0.1', method, path: '/' }, (answer) => settle(answer.resume().statusCode))
        .on('error', fail)
        .end()
    })
  try {
    expect([await statusOf('TRACE'), await statusOf('GET')]).toEqual([405, 200])
  } finally {
    server.close()
  }
})
