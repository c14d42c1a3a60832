/**
 * Whether a write may touch what readers see. Payload reaches the live row by many paths (update without the draft
 * flag, restore, duplicate, bulk, trash); they all come down to these facts.
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
  mayPublish: boolean
}

export type Refusal = { code: 'publish-forbidden' | 'would-unpublish'; status: 403 | 409; sentence: string }

/** `null` lets the write pass. */
export const decidePublicWrite = (write: PublicWrite): Refusal | null => {
  if (!write.toLiveRow) return null
  if (!write.live && write.nextStatus !== 'published') return null
  if (!write.mayPublish) {
    return {
      code: 'publish-forbidden',
      status: 403,
      sentence: 'Only editors and admins may change what readers see. Save it as a draft and ask an editor to publish.',
    }
  }
  if (write.live && write.nextStatus === 'draft' && !write.asked) {
    return {
      code: 'would-unpublish',
      status: 409,
      sentence:
        'This would take the published version down, since what it writes is a draft. Save or restore it as a draft (draft=true), or publish or unpublish the document by name.',
    }
  }
  return null
}
