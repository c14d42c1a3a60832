import { type NextRequest, NextResponse } from 'next/server'
import { developing, readEnv } from './platform/env'
import { refuseRequest } from './platform/http/refuse-request'
import { areaOf, contentSecurityPolicy, securityHeaders } from './platform/http/security-headers'
import { limitPublicWrites } from './platform/rate-limit/limit-public-writes'

const secondsToWait = limitPublicWrites()

const answer = (status: number, code: string, message: string, headers: Record<string, string>) =>
  NextResponse.json({ errors: [{ message, data: { code } }] }, { status, headers })

/** Stands in front of every request: what is refused unread, how often, and the headers of every answer. */
export const proxy = async (request: NextRequest): Promise<NextResponse> => {
  const env = readEnv()
  const path = request.nextUrl.pathname
  const area = areaOf(path)
  const nonce = crypto.randomUUID().replaceAll('-', '')
  const policy = contentSecurityPolicy(area, { nonce, developing })
  const headers = { ...securityHeaders(env, area), 'Content-Security-Policy': policy }

  const asked = { method: request.method, path, headers: request.headers }
  const refused = refuseRequest(asked, { site: env.SITE_URL, production: env.production })
  if (refused) return answer(refused.status, refused.code, refused.sentence, headers)
  const address = request.headers.get('x-forwarded-for') ?? 'unknown'
  const seconds = await secondsToWait({ method: request.method, path, address })
  if (seconds !== null) {
    return answer(429, 'too-many-tries', `Too many tries from your address. Try again in ${seconds} seconds.`, {
      ...headers,
      'Retry-After': String(seconds),
    })
  }

  // Next reads the nonce from the policy on the request, and puts it on every script it writes.
  const forwarded = new Headers(request.headers)
  forwarded.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers: forwarded } })
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
