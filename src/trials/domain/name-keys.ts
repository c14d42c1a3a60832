import type { Problem } from '../../editorial/domain/problem'
import { foldName } from './folded-name'

type Named = {
  name?: string | null
  aliases?: readonly { value?: string | null }[] | null
}

type Keyed = { path: string; label: string; value: string; key: string }

/** Name and other names of a therapy with the key each must keep to itself, in the order of the form. */
export const therapyKeys = ({ name, aliases }: Named): Keyed[] =>
  [
    { path: 'name', label: 'Name', value: name ?? '' },
    ...(aliases ?? []).map(({ value }, index) => ({
      path: `aliases.${index}.value`,
      label: 'Other names',
      value: value ?? '',
    })),
  ]
    .map((entry) => ({ ...entry, key: foldName(entry.value) }))
    .filter(({ key }) => key)

/** One therapy does not carry a name twice. */
export const checkOwnNames = (entries: readonly Keyed[]): Problem[] =>
  entries.flatMap((entry, index) => {
    const first = entries.slice(0, index).find(({ key }) => key === entry.key)
    return first
      ? [
          {
            path: entry.path,
            message: `${entry.label}: “${entry.value}” repeats “${first.value}”. Give each name once.`,
          },
        ]
      : []
  })

type Company = {
  name?: string | null
  nativeNames?: readonly { text?: string | null }[] | null
}

/**
 * Names that belong to one company alone: the current one and those in its own script. Former names are left free,
 * since a successor may carry the name its parent gave up.
 */
export const companyKeys = ({ name, nativeNames }: Company): Keyed[] => {
  const entries = [
    { path: 'name', label: 'Name', value: name ?? '' },
    ...(nativeNames ?? []).map(({ text }, index) => ({
      path: `nativeNames.${index}.text`,
      label: 'Names in their own script',
      value: text ?? '',
    })),
  ]
    .map((entry) => ({ ...entry, key: foldName(entry.value) }))
    .filter(({ key }) => key)
  // A company may write its name alike in several languages.
  return entries.filter(({ key }, index) => entries.findIndex((other) => other.key === key) === index)
}
