import type { Doc, ImportColumn } from '../../editorial/domain/import-plan'

/** Columns as the tables of trials and companies use them: one field of a document, as text in a cell. */
type Options = readonly { readonly value: string; readonly label: string }[]
type Names = { key: string; synonyms?: readonly string[]; required?: boolean }

export const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** Lists stand in one cell with semicolons between the entries. */
export const listOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[;；]/)
      .map((entry) => entry.trim())
      .filter(Boolean),
  ),
]

export const joined = (entries: readonly unknown[] | null | undefined): string => (entries ?? []).map(text).join('; ')

const fold = (value: string): string =>
  value
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-/]+/g, '')

export const optionOf = (options: Options, word: string): string | null =>
  options.find(({ value, label }) => fold(value) === fold(word) || fold(label) === fold(word))?.value ?? null

const notOneOf = (options: Options, word: string): string =>
  `“${word}” is not one of ${options.map(({ value }) => value).join(', ')}.`

export const idColumn: ImportColumn = { key: 'id', write: (doc) => doc.id }

export const plain = (names: Names, field: string, check?: (cell: string) => string | undefined): ImportColumn => ({
  ...names,
  write: (doc) => text(doc[field]),
  read: (cell, data) => {
    const refusal = check?.(cell)
    if (!refusal) data[field] = cell
    return refusal
  },
})

export const choice = (names: Names, field: string, options: Options): ImportColumn => ({
  ...names,
  write: (doc) => text(doc[field]),
  read: (cell, data) => {
    const value = optionOf(options, cell)
    if (value === null) return notOneOf(options, cell)
    data[field] = value
    return undefined
  },
})

export const choices = (
  names: Names,
  field: string,
  options: Options,
  split: (cell: string) => string[] = listOf,
): ImportColumn => ({
  ...names,
  write: (doc) => joined(doc[field] as string[] | undefined),
  read: (cell, data) => {
    const words = split(cell)
    const strange = words.find((word) => optionOf(options, word) === null)
    if (strange !== undefined) return notOneOf(options, strange)
    data[field] = words.map((word) => optionOf(options, word))
    return undefined
  },
})

export const whole = (names: Names, field: string): ImportColumn => ({
  ...names,
  write: (doc) => text(doc[field]),
  read: (cell, data) => {
    if (!/^\d{1,7}$/.test(cell)) return `“${cell}” is not a whole number.`
    data[field] = Number(cell)
    return undefined
  },
})

/** A field of a group, such as the date of `start`. */
export const inGroup = (
  names: Names,
  group: string,
  field: string,
  read: (cell: string) => { value: string } | { refused: string },
): ImportColumn => ({
  ...names,
  write: (doc) => text((doc[group] as Record<string, unknown> | undefined)?.[field]),
  read: (cell, data, { doc }) => {
    const answer = read(cell)
    if ('refused' in answer) return answer.refused
    data[group] = {
      ...(doc?.[group] as object | undefined),
      ...(data[group] as object | undefined),
      [field]: answer.value,
    }
    return undefined
  },
})

/** Names of other records, found among `references[kind]`. A stranger is refused: nothing is made on the side. */
export const related = (names: Names, field: string, kind: string, many: boolean): ImportColumn => ({
  ...names,
  write: (doc, references) =>
    joined([doc[field] ?? []].flat().map((id) => references[kind]?.nameOf(String(id)) ?? String(id))),
  read: (cell, data, { references }) => {
    const words = many ? listOf(cell) : [cell]
    const ids = words.map((word) => references[kind]?.idOf(word) ?? null)
    const strange = words[ids.indexOf(null)]
    if (strange !== undefined) return `there is no “${strange}” under ${kind}. Add it there first, or correct the name.`
    const double = words[ids.indexOf('several')]
    if (double !== undefined) return `“${double}” is the name of more than one under ${kind}. Use another of its names.`
    data[field] = many ? ids : ids[0]
    return undefined
  },
})

type Named = { lang?: string; text?: string; id?: string }
const nativeOf = (doc: Doc, lang: string): string =>
  ((doc.nativeNames as Named[] | undefined) ?? [])
    .filter((row) => row.lang === lang)
    .map((row) => text(row.text))
    .join('; ')

/** The name in one script; the rows of the other scripts stay as they are. */
export const nativeName = (names: Names, lang: string): ImportColumn => ({
  ...names,
  write: (doc) => nativeOf(doc, lang),
  read: (cell, data, { doc }) => {
    const others = ((data.nativeNames ?? doc?.nativeNames ?? []) as Named[]).filter((row) => row.lang !== lang)
    data.nativeNames = [...others, ...listOf(cell).map((name) => ({ lang, text: name }))]
    return undefined
  },
})

export const nativeNameColumns: readonly ImportColumn[] = [
  nativeName({ key: 'name_ko', synonyms: ['korean name', '한국어 이름', '한국어명', '이름'] }, 'ko'),
  nativeName({ key: 'name_ja', synonyms: ['japanese name', '日本語名', '氏名'] }, 'ja'),
  nativeName({ key: 'name_zh_hans', synonyms: ['simplified chinese name', '简体中文名'] }, 'zh-Hans'),
  nativeName({ key: 'name_zh_hant', synonyms: ['traditional chinese name', '繁體中文名'] }, 'zh-Hant'),
]
