import type { Payload } from 'payload'
import { handleEndpoints } from 'payload'

export type Answer = {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the API says; tests assert on it
  body: any
}

export type Ask = (
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  options?: { token?: string | undefined; body?: unknown; form?: FormData; headers?: Record<string, string> },
) => Promise<Answer>

/** Payload keeps its instances by key; a request finds the booted one by it. */
const keyOf = (payload: Payload): string => {
  const instances = (globalThis as { _payload?: Map<string, { payload: unknown }> })._payload ?? new Map()
  for (const [key, instance] of instances) if (instance.payload === payload) return key
  throw new Error('This Payload was not started by getPayload.')
}

/** The REST API of a booted Payload, asked as a route handler would ask it: `ask('GET', '/articles?limit=1')`. */
export const restOf = (payload: Payload): Ask => {
  const payloadInstanceCacheKey = keyOf(payload)
  return async (method, path, { token, body, form, headers } = {}) => {
    const request = new Request(`http://127.0.0.1:3000/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        ...headers,
      },
      body: form ?? (body === undefined ? null : JSON.stringify(body)),
    })
    const response = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey })
    const text = await response.text()
    let parsed: unknown = text
    try {
      parsed = JSON.parse(text)
    } catch {
      // A file or an empty answer stays text.
    }
    return { status: response.status, headers: response.headers, body: parsed }
  }
}

/** The stable code of a refusal. */
export const codeOf = (answer: Answer): string | undefined => answer.body?.errors?.[0]?.data?.code
