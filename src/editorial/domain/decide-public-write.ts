/**
 * Whether a write that no transition carries may pass. Payload reaches the live row by many paths (update without the
 * draft flag, restore, duplicate, bulk, trash); they all come down to these facts. Who writes is not among them: what
 * readers see changes by a transition, or not at all.
 */
export type PublicWrite = {
  /** The write goes to the live row, not only to a version. */
  toLiveRow: boolean
  /** Readers can reach the document now. */
  live: boolean
  /** `_status` the live row would have after the write. */
  nextStatus: 'draft' | 'published'
  /** The caller named `_status` or the trash: what happens to readers was asked for. */
  asked: boolean
}

export type Refusal = { code: 'sign-off-needed' | 'would-unpublish'; status: 403 | 409; sentence: string }

const signOffNeeded = (sentence: string): Refusal => ({ code: 'sign-off-needed', status: 403, sentence })

/** Readers can reach it, so it is neither put in the trash nor deleted. */
export const takeDownFirst = signOffNeeded(
  'Readers can reach this. Take it down first, by the step “unpublish” or “archive”; then it can go.',
)

/** `null` lets the write pass. */
export const decidePublicWrite = (write: PublicWrite): Refusal | null => {
  if (!write.toLiveRow) return null
  if (write.nextStatus === 'published') {
    return signOffNeeded(
      'Readers see only what was signed off. Save this as a draft (draft=true), have it approved, and publish it by the step “publish”.',
    )
  }
  if (!write.live) return null
  if (write.asked) return takeDownFirst
  return {
    code: 'would-unpublish',
    status: 409,
    sentence:
      'This would take the published version down, since what it writes is a draft. Save or restore it as a draft (draft=true); taking it down is the step “unpublish”.',
  }
}
