import { type Doc, NEW, type RawValue, type TrackedSlug, trackedFields } from './tracked-fields'

export type RawChange = {
  readonly field: string
  readonly material: boolean
  readonly before: RawValue | null
  readonly after: RawValue | null
  /** Of a new record: what it says, field by field. */
  readonly facts?: Readonly<Record<string, RawValue>>
}

const kindsOf = (doc: Doc): string[] =>
  Array.isArray(doc.corrections) ? doc.corrections.map((entry) => String((entry as Doc | null)?.kind)) : []

/** The publication mends typing errors and says so; corrections are append-only, so the new ones stand at the end. */
const mendsTypos = (before: Doc, after: Doc): boolean => {
  const added = kindsOf(after).slice(kindsOf(before).length)
  return added.length > 0 && added.every((kind) => kind === 'typo')
}

/**
 * What a publication changed of what is tracked. `before` is what readers saw last, null where they never saw the
 * record: that it is there is then the news.
 */
export const trackedChanges = (slug: TrackedSlug, before: Doc | null, after: Doc): RawChange[] => {
  const fields = trackedFields[slug]
  if (!before) {
    const facts = Object.fromEntries(
      fields.flatMap(({ field, fact, read }) => {
        const value = fact ? read(after) : null
        return value ? [[field, value] as const] : []
      }),
    )
    return [{ field: NEW, material: true, before: null, after: null, facts }]
  }
  if (mendsTypos(before, after)) return []
  return fields.flatMap(({ field, material, read }) => {
    const was = read(before)
    const is = read(after)
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, material, before: was, after: is }]
  })
}
