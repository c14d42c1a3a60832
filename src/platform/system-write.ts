import type { PayloadRequest } from 'payload'

/**
 * The mark of a write that no person makes, such as a command of this program. It goes into the `context` of a Local
 * API call, which nothing sent over HTTP can reach, and names the duty to the trail. It opens nothing: not access (that
 * is `overrideAccess`), and not the gate.
 */
const key = 'imprimatur:system'

/** `payload.create({ …, overrideAccess: true, context: asSystem('user-create') })` */
export const asSystem = (duty: string): Record<string, unknown> => ({ [key]: duty })

/** The duty that writes, or undefined where a person does. */
export const systemOf = (req: Pick<PayloadRequest, 'context'>): string | undefined =>
  typeof req.context?.[key] === 'string' ? (req.context[key] as string) : undefined
