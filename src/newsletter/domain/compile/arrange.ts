import { NEW, trackedFields } from '../changes/tracked-fields'

/** A change as far as its place in a roundup goes. */
export type Arranged = {
  readonly id: string
  readonly field: string
  readonly title: string
  readonly countries: readonly string[]
}

export type Audience = { readonly countries?: readonly string[] | null; readonly topics?: readonly string[] | null }

const meets = (wanted: readonly string[] | null | undefined, about: readonly string[]): boolean =>
  !wanted?.length || !about.length || about.some((one) => wanted.includes(one))

/** Whether a change is for those an issue is for. A change about no country in particular is for all. */
export const isFor = (
  audience: Audience,
  change: { readonly countries: readonly string[]; readonly topics: readonly string[] },
): boolean => meets(audience.countries, change.countries) && meets(audience.topics, change.topics)

/** What is new comes first, then what happened, then how studies go. */
const fieldOrder = [
  NEW,
  ...trackedFields.milestones.map(({ field }) => field),
  ...trackedFields.trials.map(({ field }) => field),
  ...trackedFields.therapies.map(({ field }) => field),
]

const rank = (list: readonly string[], value: string | undefined): number => {
  const at = value === undefined ? -1 : list.indexOf(value)
  return at === -1 ? list.length : at
}

const groupOf = ({ countries, field }: Arranged): string => `${countries[0] ?? ''}/${field}`

/** By country in the publication's order, then by what changed, then by title. */
export const inOrder = (changes: readonly Arranged[], places: readonly string[]): Arranged[] =>
  [...changes].sort(
    (a, b) =>
      rank(places, a.countries[0]) - rank(places, b.countries[0]) ||
      rank(fieldOrder, a.field) - rank(fieldOrder, b.field) ||
      a.title.localeCompare(b.title, 'en') ||
      (a.id < b.id ? -1 : 1),
  )

/**
 * Where changes go that come to those an editor has put in order: each behind the last of its heading, a heading of its
 * own at the end. What stands is not moved.
 */
export const arranged = (
  standing: readonly Arranged[],
  added: readonly Arranged[],
  places: readonly string[],
): string[] => {
  const list = [...standing]
  for (const change of inOrder(added, places)) {
    const last = list.findLastIndex((one) => groupOf(one) === groupOf(change))
    list.splice(last === -1 ? list.length : last + 1, 0, change)
  }
  return list.map(({ id }) => id)
}
