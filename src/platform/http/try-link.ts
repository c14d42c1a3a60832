import { lookup } from 'node:dns'
import { type ClientRequest, request as plain, type RequestOptions } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { endsWithin } from '../ends-within'
import { isPublicAddress } from './public-address'

/** `said`: the status, or why there was none. */
export type Tried = { answers: boolean; said: string }

type Options = {
  /** Whether an address may be asked at all: those of our own network may not. */
  allowed?: (address: string) => boolean
  /** For the whole of one link, however slowly it answers. */
  timeoutMs?: number
  signal?: AbortSignal
  agent: string
}

const TIMEOUT_MS = 10_000

/** Names that lead into our own network are not followed there, however often they change. */
const guarded =
  (allowed: (address: string) => boolean): LookupFunction =>
  (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0)
      const open = found.filter(({ address }) => allowed(address))
      const [first] = open
      if (!first) return done(Object.assign(new Error('not public'), { code: 'not public' }), '', 0)
      return options.all ? done(null, open as never) : done(null, first.address, first.family)
    })
  }

const statusOf = (url: URL, method: 'HEAD' | 'GET', options: RequestOptions): Promise<number | string> =>
  new Promise((settle) => {
    const send = url.protocol === 'https:' ? secure : plain
    const asked: ClientRequest = send(url, { ...options, method }, (answer) => {
      settle(answer.statusCode ?? 0)
      answer.destroy()
    })
    asked.on('error', (error: NodeJS.ErrnoException) =>
      settle(options.signal?.aborted ? 'no answer' : (error.code ?? 'no answer')),
    )
    asked.end()
  })

/** A page that is not for machines, or too much asked for, is there; a redirection leads somewhere. */
const isThere = (status: number): boolean => (status >= 200 && status < 400) || [401, 403, 429].includes(status)

/**
 * Whether a link leads anywhere: asked for its head, and for itself where a server knows no heads. Nothing is read of
 * the answer, no redirection is followed, and nothing of our own network is asked. Never throws.
 * @param href an address of http or https
 */
export const tryLink = async (
  href: string,
  { allowed = isPublicAddress, timeoutMs = TIMEOUT_MS, signal, agent }: Options,
): Promise<Tried> => {
  const url = new URL(href)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !allowed(host)) return { answers: false, said: 'not public' }
  const patience = endsWithin(signal, timeoutMs)
  const options: RequestOptions = {
    lookup: guarded(allowed),
    signal: patience.signal,
    headers: { 'User-Agent': agent, Accept: '*/*' },
  }
  let said: number | string = 'no answer'
  for (const method of ['HEAD', 'GET'] as const) {
    // A name or password that cannot be read throws as the request is made.
    said = await statusOf(url, method, options).catch((error: NodeJS.ErrnoException) => error.code ?? error.message)
    if (typeof said === 'string' || isThere(said)) break
  }
  patience.done()
  return { answers: typeof said === 'number' && isThere(said), said: String(said) }
}
