import type { CollectionConfig, Endpoint } from 'payload'
import { addDataAndFileToRequest, registerFirstUserOperation } from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { z } from 'zod'
import { AppError, readEnv } from '../../src/platform'

const body = z.object({ name: z.string().trim().min(1).optional(), email: z.email(), password: z.string().min(12) })

/**
 * Stands in front of Payload's own `POST /api/users/first-register`. On a machine of one's own the first person to
 * come is made admin; in production nobody is (`npm run user:create` makes the first admin there), since whoever found
 * an empty installation first would own it. Closed for good once a user exists.
 */
export const firstUserEndpoint: Omit<Endpoint, 'root'> = {
  path: '/first-register',
  method: 'post',
  handler: async (req) => {
    if (readEnv().production) {
      throw new AppError('not-found', 'The first admin is made on the server: npm run user:create.', 404)
    }
    // The panel's form sends a multipart body, other clients JSON.
    await addDataAndFileToRequest(req)
    const parsed = body.safeParse(req.data)
    if (!parsed.success) {
      throw new AppError('bad-request', 'Send an address and a password of at least 12 characters.', 400)
    }
    const collection = req.payload.collections.users
    const { email, password, name } = parsed.data
    const { exp, token, user } = await registerFirstUserOperation({
      collection,
      data: { email, password, name: name ?? email.split('@')[0], roles: ['admin'] } as never,
      req,
    })
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collection.config.auth as Exclude<CollectionConfig['auth'], boolean | undefined> as never,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: String(token),
    })
    return Response.json({ exp, token, user }, { headers: { 'Set-Cookie': String(cookie) } })
  },
}
