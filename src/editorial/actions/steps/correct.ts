import type { CollectionSlug } from 'payload'
import { AppError } from '../../../platform'
import type { Step, StepResult } from './step'

type Entry = { kind: string; at: string; note: string; before?: string; after?: string }

/**
 * Begins the next working copy of a published piece with the correction readers will see, under its kind and note. The
 * live copy stays until the correction is signed off like everything else.
 */
export const correct = async (step: Step): Promise<StepResult> => {
  const { req, slug, id, input, taken, clock } = step
  if (!input.kind) {
    throw new AppError('kind-missing', 'Say what it is: typo, correction, clarification or retraction.', 422)
  }
  const [was, now] = [(input.before ?? '').trim(), (input.after ?? '').trim()]
  const entry: Entry = {
    kind: input.kind,
    at: clock.now().toISOString(),
    note: (input.note ?? '').trim(),
    ...(was ? { before: was } : {}),
    ...(now ? { after: now } : {}),
  }
  const before = Array.isArray(taken.data.corrections) ? taken.data.corrections : []
  await req.payload.update({
    collection: slug as CollectionSlug,
    id,
    data: { corrections: [...before, entry] } as never,
    draft: true,
    overrideAccess: true,
    depth: 0,
    req,
  })
  return { stage: 'draft', tell: { correction: entry, kind: entry.kind } }
}
