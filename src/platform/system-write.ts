import type { PayloadRequest } from 'payload'

/**
 * The mark of a write that no person makes: the archive loader, the worker. It goes into the `context` of a Local API
 * call, which nothing sent over HTTP can reach. Access is not touched by it (that is `overrideAccess`); it says that
 * the gate may let the write change what readers see.
 */
const key = 'imprimatur:system'

/** `payload.create({ …, overrideAccess: true, context: asSystem('archive-load') })` */
export const asSystem = (duty: string): Record<string, unknown> => ({ [key]: duty })

/** The duty that writes, or undefined where a person does. */
export const systemOf = (req: Pick<PayloadRequest, 'context'>): string | undefined =>
  typeof req.context?.[key] === 'string' ? (req.context[key] as string) : undefined
