/** Where a working copy stands. Payload's `_status` says only whether the live row is public. */
export const stages = [
  'draft',
  'in-review',
  'changes-requested',
  'approved',
  'scheduled',
  'published',
  'archived',
] as const

export type Stage = (typeof stages)[number]

/** Stages whose content is signed off: a real change of it takes the approval back. */
export const isSignedOff = (stage: Stage): boolean => stage === 'approved' || stage === 'scheduled'
