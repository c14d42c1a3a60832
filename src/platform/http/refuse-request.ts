import { areaOf } from './security-headers'

export type Asked = { method: string; path: string; headers: Headers }
export type Refused = { status: number; code: string; sentence: string }

const megabyte = 1024 * 1024
/** A form's fields come on top of its file. */
export const bodyLimits = { upload: 20 * megabyte + 256 * 1024, other: 2 * megabyte }

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']

/** RFC 8058 says nothing of lengths: whatever form a provider's one-click takes is heard; its door reads no more than it needs. */
const oneClick = /^\/unsubscribe\//

const refuseBody = ({ method, path, headers }: Asked): Refused | null => {
  if (!['POST', 'PATCH', 'PUT', 'DELETE'].includes(method)) return null
  const length = headers.get('content-length')
  if (length === null) {
    return headers.has('transfer-encoding') && !oneClick.test(path)
      ? { status: 411, code: 'length-required', sentence: 'Say how long the body is (Content-Length).' }
      : null
  }
  const upload = headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const top = upload ? bodyLimits.upload : bodyLimits.other
  if (!(Number(length) <= top)) {
    const sentence = `This is too large: ${upload ? 'a file may have 20 MB' : 'a request may have 2 MB'}.`
    return { status: 413, code: 'too-large', sentence }
  }
  return null
}

/**
 * What is refused before anything reads the request: methods we do not speak, another host's name, bodies that are too
 * large, and the doors this installation does not have. `null` lets it pass.
 * @param site SITE_URL, an origin
 */
export const refuseRequest = (
  asked: Asked,
  { site, production }: { site: string; production: boolean },
): Refused | null => {
  const { method, path, headers } = asked
  if (!methods.includes(method)) return { status: 405, code: 'method', sentence: 'This method is not spoken here.' }
  // A load balancer asks for health by the machine's own address.
  if (production && path !== '/api/health' && headers.get('host') !== new URL(site).host) {
    return { status: 421, code: 'wrong-host', sentence: 'This address is not served here.' }
  }
  const closed =
    /^\/api\/graphql(-playground)?\/?$/.test(path) || (production && /^\/admin\/create-first-user\/?$/.test(path))
  if (closed) return { status: 404, code: 'not-found', sentence: 'There is nothing here.' }
  return areaOf(path) === 'site' && method !== 'POST' ? null : refuseBody(asked)
}
