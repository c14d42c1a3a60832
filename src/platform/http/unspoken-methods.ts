import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** Methods that the Fetch standard forbids: no `Request` can be made of them, so Next fails before anything is asked. */
const forbidden = new Set(['TRACE', 'TRACK'])

/** Gives such a request a name that refuse-request.ts can hear and refuse (405), before Next sees it. */
export const renameUnspokenMethods = (): void =>
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (forbidden.has(request.method ?? '')) request.method = `NO-${request.method}`
  })
