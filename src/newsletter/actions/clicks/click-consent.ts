import type { PayloadRequest } from 'payload'
import type { Subscriber } from '../../../payload-types'

type Given = {
  /** Version of the wording that was ticked; null: they do not agree. */
  wording: string | null
  how: string
  evidence?: object | undefined
}

/**
 * Records what a reader says about their clicks being counted, inside the caller's transaction: a consent or a
 * withdrawal, where it changes anything. @returns what the caller writes to the row it holds
 */
export const noteClickConsent = async (
  req: PayloadRequest,
  reader: Pick<Subscriber, 'id' | 'clickTracking'>,
  { wording, how, evidence }: Given,
  at: Date,
): Promise<{ clickTracking?: boolean }> => {
  const agrees = wording !== null
  if (agrees === Boolean(reader.clickTracking)) return {}
  const kind = agrees ? 'opt-in' : 'withdrawal'
  const data = { subscriber: reader.id, list: 'clicks', kind, how, at: at.toISOString(), evidence: evidence ?? null }
  await req.payload.db.create({
    collection: 'consents',
    data: { ...data, wordingVersion: wording ?? 'withdrawal-1' },
    req,
  })
  return { clickTracking: agrees }
}
