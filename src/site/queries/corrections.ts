export type CorrectionView = { kind: string; at: string; note: string; before: string; after: string }

type Stored = { kind: string; at: string; note: string; before?: string | null; after?: string | null }

/** What readers are told was put right: everything but a mended typing error, which is kept for the record alone. */
export const correctionViews = (stored: readonly Stored[] | null | undefined): CorrectionView[] =>
  (stored ?? [])
    .filter(({ kind }) => kind !== 'typo')
    .map(({ kind, at, note, before, after }) => ({ kind, at, note, before: before ?? '', after: after ?? '' }))
