import type { PayloadRequest } from 'payload'

/** What one write may do to what readers see: this document, this content, this target, and nothing else. */
export type GatePass = {
  collectionSlug: string
  documentId: string
  /** Hash of the approved snapshot; null where nothing is put in public. */
  hash: string | null
  target: 'published' | 'draft'
}

/** Not exported from the module: only a transition makes a pass, and nothing sent over HTTP reaches `context`. */
const key = 'editorial:pass'

export const withPass = (pass: GatePass): Record<string, unknown> => ({ [key]: pass })

/** The pass of the write under way, if it is for this document. */
export const passFor = (
  req: Pick<PayloadRequest, 'context'>,
  collectionSlug: string,
  documentId: string | null,
): GatePass | null => {
  const pass = req.context?.[key] as GatePass | undefined
  return pass && pass.collectionSlug === collectionSlug && pass.documentId === documentId ? pass : null
}

/** Takes the pass away after its one write. */
export const dropPass = (req: Pick<PayloadRequest, 'context'>): void => {
  delete req.context[key]
}
