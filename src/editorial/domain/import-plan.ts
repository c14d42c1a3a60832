export type Cells = Readonly<Record<string, string>>
export type Doc = Readonly<Record<string, unknown>> & { readonly id: string }

/** What names in a file stand for. `idOf` answers null for a stranger and 'several' where two go by that name. */
export type Reference = {
  readonly idOf: (name: string) => string | 'several' | null
  readonly nameOf: (id: string) => string
}
export type References = Readonly<Record<string, Reference>>

/** How records of another collection are named in a file: keys they go by, the key of a word, the name written out. */
export type Naming = {
  readonly keysOf: (doc: Doc) => readonly string[]
  readonly keyOf: (name: string) => string
  readonly nameOf: (doc: Doc) => string
}

/** One column, both ways: `read` puts what the cell means into `data` or answers the sentence that refuses it. */
export type ImportColumn = {
  readonly key: string
  readonly synonyms?: readonly string[]
  readonly required?: boolean
  readonly write: (doc: Doc, references: References) => string
  readonly read?: (
    cell: string,
    data: Record<string, unknown>,
    context: { references: References; doc: Doc | null },
  ) => string | undefined
}

export type Importer = {
  readonly columns: readonly ImportColumn[]
  /** The collections its cells name, by slug. */
  readonly names: Readonly<Record<string, Naming>>
  readonly nameOf: (cells: Cells) => string
  /** Keys under which a stored document is found, and those a row asks for. */
  readonly keysOf: (doc: Doc) => readonly string[]
  readonly keysFor: (cells: Cells) => readonly string[]
  /** A row that finds nothing by its keys but something by these is refused: it may mean that one. */
  readonly nearKeysFor?: (cells: Cells) => readonly string[]
  /** Said to a row without keys, which could never be told from what is here. */
  readonly withoutKey: string
  /** What must be there before a row may become a new document. Empty: nothing lacks. */
  readonly lacking: (data: Record<string, unknown>) => readonly string[]
}

export type RowPlan = { readonly line: number; readonly name: string } & (
  | { readonly what: 'create'; readonly data: Record<string, unknown>; readonly changes: readonly string[] }
  | {
      readonly what: 'update'
      readonly id: string
      readonly revision: number | null
      readonly data: Record<string, unknown>
      readonly changes: readonly string[]
    }
  | { readonly what: 'unchanged'; readonly id: string }
  | { readonly what: 'refused'; readonly reasons: readonly string[] }
)

export type RowAnswer = { readonly line: number; readonly name: string } & (
  | { readonly what: 'created' | 'updated'; readonly id: string }
  | { readonly what: 'unchanged' }
  | { readonly what: 'refused'; readonly reasons: readonly string[] }
)

type Rights = { readonly mayCreate: boolean; readonly mayUpdate: (id: string) => boolean }
type Row = { readonly line: number; readonly cells: Cells }

const indexOf = (importer: Importer, docs: readonly Doc[]): Map<string, Set<Doc>> => {
  const index = new Map<string, Set<Doc>>()
  for (const doc of docs) {
    for (const key of [`id:${doc.id}`, ...importer.keysOf(doc)]) {
      index.set(key, (index.get(key) ?? new Set()).add(doc))
    }
  }
  return index
}

const found = (index: Map<string, Set<Doc>>, keys: readonly string[]): Doc[] => [
  ...new Set(keys.flatMap((key) => [...(index.get(key) ?? [])])),
]

const match = (
  importer: Importer,
  index: Map<string, Set<Doc>>,
  cells: Cells,
): { doc: Doc | null } | { refused: string } => {
  const { id = '' } = cells
  if (id && id !== 'new') {
    const [doc] = found(index, [`id:${id}`])
    return doc
      ? { doc }
      : { refused: `id: nothing here that you may see has the id “${id}”. Leave it empty for a new record.` }
  }
  const keys = importer.keysFor(cells)
  if (!keys.length) return { refused: importer.withoutKey }
  const hits = found(index, keys)
  if (hits.length > 1) {
    const ids = hits.map((hit) => hit.id).join(', ')
    return { refused: `This row fits ${hits.length} records here (${ids}). Say which by its id.` }
  }
  if (hits[0]) {
    return id === 'new'
      ? { refused: `id: “new” is said, but this record is here already (${hits[0].id}).` }
      : { doc: hits[0] }
  }
  const near = id === 'new' ? [] : found(index, importer.nearKeysFor?.(cells) ?? [])
  if (near.length) {
    const ids = near.map((hit) => hit.id).join(', ')
    return {
      refused: `A record of this name is here, but not the same in the rest (${ids}). Give its id, or write “new” as the id.`,
    }
  }
  return { doc: null }
}

const planRow = (importer: Importer, doc: Doc | null, cells: Cells, references: References) => {
  const data: Record<string, unknown> = {}
  const reasons: string[] = []
  const changes: string[] = []
  for (const column of importer.columns) {
    const cell = cells[column.key] ?? ''
    // An empty cell says nothing: it never empties what is here.
    if (!cell || !column.read) continue
    const mine: Record<string, unknown> = structuredClone(data)
    const refusal = column.read(cell, mine, { references, doc })
    if (refusal) {
      reasons.push(`${column.key}: ${refusal}`)
      continue
    }
    const before = doc ? column.write(doc, references) : ''
    if (before === column.write({ ...doc, ...mine, id: doc?.id ?? '' }, references)) continue
    Object.assign(data, mine)
    changes.push(column.key)
  }
  if (!doc) reasons.push(...importer.lacking(data))
  return { data, reasons, changes }
}

/** What each row would do. `docs`: every stored document the person may see, as its newest draft. */
export const planImport = (args: {
  importer: Importer
  rows: readonly Row[]
  docs: readonly Doc[]
  references: References
  rights: Rights
}): RowPlan[] => {
  const { importer, rows, docs, references, rights } = args
  const index = indexOf(importer, docs)
  const seen = new Map<string, number>()
  return rows.map(({ line, cells }): RowPlan => {
    const name = importer.nameOf(cells)
    const refused = (...reasons: string[]): RowPlan => ({ line, name, what: 'refused', reasons })
    const matched = match(importer, index, cells)
    if ('refused' in matched) return refused(matched.refused)
    const { doc } = matched
    const keys = doc ? [`id:${doc.id}`] : importer.keysFor(cells)
    const earlier = keys.map((key) => seen.get(key)).find((at) => at !== undefined)
    if (earlier !== undefined) return refused(`This is the same record as row ${earlier}. Keep one of the two.`)
    for (const key of keys) seen.set(key, line)
    const { data, reasons, changes } = planRow(importer, doc, cells, references)
    if (reasons.length) return refused(...reasons)
    if (!doc) {
      if (!rights.mayCreate) return refused('You may not add records here.')
      return { line, name, what: 'create', data, changes }
    }
    if (!changes.length) return { line, name, what: 'unchanged', id: doc.id }
    if (!rights.mayUpdate(doc.id)) return refused('You may not change this record.')
    return {
      line,
      name,
      what: 'update',
      id: doc.id,
      revision: typeof doc.revision === 'number' ? doc.revision : null,
      data,
      changes,
    }
  })
}

/** How many rows would be created, changed, left as they are and refused. */
export const countPlans = (plans: readonly { what: RowPlan['what'] }[]) => {
  const count = (what: RowPlan['what']) => plans.filter((plan) => plan.what === what).length
  return { create: count('create'), update: count('update'), unchanged: count('unchanged'), refused: count('refused') }
}

/** Finds records by any name they go by. */
export const referenceOf = (naming: Naming, docs: readonly Doc[]): Reference => {
  const byKey = new Map<string, Set<string>>()
  const names = new Map<string, string>()
  for (const doc of docs) {
    names.set(doc.id, naming.nameOf(doc))
    for (const key of naming.keysOf(doc)) byKey.set(key, (byKey.get(key) ?? new Set()).add(doc.id))
  }
  return {
    idOf: (name) => {
      const ids = [...(byKey.get(naming.keyOf(name)) ?? [])]
      return ids.length > 1 ? 'several' : (ids[0] ?? null)
    },
    nameOf: (id) => names.get(id) ?? id,
  }
}
