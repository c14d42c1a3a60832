import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { isIPv6 } from 'node:net'

const forwarded = ['forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port']

/** Leaves one address in X-Forwarded-For: the socket's, or the one our own proxy added last. */
export const settleAddress = (
  headers: IncomingMessage['headers'],
  remote: string | undefined,
  trustProxy: boolean,
): void => {
  const said = headers['x-forwarded-for']
  const last = (Array.isArray(said) ? said.join(',') : (said ?? '')).split(',').at(-1)?.trim()
  if (!trustProxy) for (const name of forwarded) delete headers[name]
  headers['x-forwarded-for'] = (trustProxy && last) || remote || 'unknown'
}

/**
 * From now on every request of this process carries an address nobody can make up. Next keeps an X-Forwarded-For that
 * a client sends and hands no socket to its handlers, so it is settled before Next sees the request.
 */
export const settleClientAddresses = ({ trustProxy }: { trustProxy: boolean }): void => {
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    settleAddress(request.headers, socket.remoteAddress, trustProxy)
  })
}

/** What is counted for an address: IPv4 whole, IPv6 by its /64, which is what one client is given. */
export const addressKey = (address: string): string => {
  const bare = address.replace(/^::ffff:/i, '').replace(/%.*$/, '')
  if (!isIPv6(bare)) return bare
  const [head = '', tail = ''] = bare.split('::')
  const start = head ? head.split(':') : []
  const end = tail ? tail.split(':') : []
  const zeros = bare.includes('::') ? Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0') : []
  return [...start, ...zeros, ...end]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, '').toLowerCase())
    .join(':')
}
