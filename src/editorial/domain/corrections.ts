import type { Problem } from './problem'

export type Correction = {
  kind?: string | null
  at?: string | null
  note?: string | null
  before?: string | null
  after?: string | null
}

const LABELS = { kind: 'kind', at: 'date', note: 'note', before: 'text before', after: 'text after' } as const
const same = (a: Correction, b: Correction, name: keyof typeof LABELS): boolean =>
  name === 'at'
    ? new Date(a.at ?? 0).getTime() === new Date(b.at ?? 0).getTime()
    : (a[name] ?? '').trim() === (b[name] ?? '').trim()

/** Corrections readers have seen stay, word for word and in their order; new ones are added after them. */
export const checkCorrections = (next: readonly Correction[], shown: readonly Correction[]): Problem[] =>
  shown.flatMap((entry, index): Problem[] => {
    const kept = next[index]
    const nth = `Corrections, entry ${index + 1}`
    if (!kept) {
      return [
        {
          path: 'corrections',
          message: `${nth}: readers have seen it, so it cannot be removed. Add a further entry instead.`,
        },
      ]
    }
    const changed = (Object.keys(LABELS) as (keyof typeof LABELS)[]).find((name) => !same(kept, entry, name))
    if (!changed) return []
    return [
      {
        path: `corrections.${index}.${changed}`,
        message: `${nth}: readers have seen its ${LABELS[changed]}, so it cannot change. Add a further entry instead.`,
      },
    ]
  })
