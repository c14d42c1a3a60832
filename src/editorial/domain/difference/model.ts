export type Mark = 'same' | 'added' | 'removed'

/** A run of words, or one entry of a list. `form` says what stands beside the words: bold, a link's address. */
export type Piece = { mark: Mark; text: string; form?: string[] }

export type LineKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'rule' | 'block'

/** A paragraph of a text, or what stands in a paragraph's place. */
export type Line = {
  mark: Mark | 'changed'
  kind: LineKind
  /** Of a heading its level, of an item its depth. */
  level?: number
  /** Of a block: what it is called. */
  block?: string
  pieces: Piece[]
  /** Of a block: what differs in its fields. */
  inner?: Difference[]
  /** Stood at another place of the text before. */
  moved?: boolean
  /** What it was before, where that is something else. */
  was?: { kind: LineKind; level?: number }
  /** The words are the same; layout, level or kind are not. */
  form?: boolean
}

export type Skipped = { mark: 'skipped'; count: number }

/** An entry of a list of entries; `moved` where it stands at another place than before. */
export type Row = { mark: Mark | 'changed'; label: string; inner: Difference[]; moved?: boolean }

/** What differs in one field, named by its labels from the outermost on. */
export type Difference = { path: string; label: string[] } & (
  | { what: 'words' | 'items'; pieces: Piece[] }
  | { what: 'switch'; on: boolean }
  | { what: 'moment'; before: string | null; after: string | null }
  | { what: 'lines'; lines: (Line | Skipped)[] }
  | { what: 'rows'; rows: Row[] }
  /** The bytes of a picture. */
  | { what: 'file' }
  /** Stored differently in a way that no words show. */
  | { what: 'form' }
)

export type Ref = { slug: string; id: string }

/** A field as far as a comparison needs to know it; Payload's own shape. */
export type ComparedField = {
  type: string
  name?: string
  label?: unknown
  labels?: { singular?: unknown }
  relationTo?: string | readonly string[]
  options?: readonly (string | { value: string; label?: unknown })[]
  fields?: readonly ComparedField[]
  tabs?: readonly ComparedField[]
  blocks?: readonly ComparedBlock[]
}

export type ComparedBlock = { slug: string; labels?: { singular?: unknown }; fields: readonly ComparedField[] }

/** What a comparison asks of whoever calls it. */
export type Compared = {
  /** What a record is called. */
  nameOf: (ref: Ref) => string
  /** The blocks a rich text may hold, by their slug. */
  blockOf: (slug: string) => ComparedBlock | undefined
}
