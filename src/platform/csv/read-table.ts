import { CsvError, parse } from 'csv-parse/sync'
import { AppError } from '../errors'
import { csvLimits } from './decode'
import { withoutGuard } from './guard'

export type TableColumn = { readonly key: string; readonly synonyms?: readonly string[]; readonly required?: boolean }
export type TableRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> }
export type Table = {
  /** Keys of the columns that were found, in the file's order. */
  readonly columns: readonly string[]
  /** Headers nobody asked for, as written; their cells are not read. */
  readonly unknown: readonly string[]
  readonly rows: readonly TableRow[]
}

/** Width, case and separators of a header mean nothing: `Registry ID`, `registry_id` and full-width letters are one. */
const foldHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_./()-]+/g, '')

const records = (text: string): string[][] => {
  const [first = ''] = text.split(/\r\n|\r|\n/, 1)
  const delimiter = first.includes('\t') && !first.includes(',') ? '\t' : ','
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = (cause as { lines?: number }).lines
    throw new AppError(
      'csv-malformed',
      `The file cannot be read${line ? ` near line ${line}` : ''}: a quotation mark is not closed or stands inside a cell without being doubled.`,
      400,
      { cause },
    )
  }
}

const isEmpty = (record: readonly string[]): boolean => record.every((cell) => !cell.trim())

/**
 * Rows of a CSV text under the keys of `columns`, found by key or synonym. Cells are trimmed and NFC-normalised, no
 * more: full-width letters in a name are the writer's. `line` counts as a spreadsheet
 * numbers its rows: the header is 1, and a cell of several lines is still one row. Empty rows are passed over.
 * @throws AppError `csv-malformed`, `columns-missing`, `columns-twice`, `no-rows` (400), `too-many-rows` (413)
 */
export const readTable = (text: string, columns: readonly TableColumn[]): Table => {
  const [header, ...all] = records(text)
  const body = all.map((record, at) => ({ record, line: at + 2 })).filter(({ record }) => !isEmpty(record))
  if (!header) throw new AppError('file-empty', 'The file is empty. Its first line should name the columns.', 400)
  const byName = new Map(
    columns.flatMap(({ key, synonyms = [] }) => [key, ...synonyms].map((name) => [foldHeader(name), key] as const)),
  )
  const keys = header.map((name) => byName.get(foldHeader(name)))
  const found = keys.filter((key): key is string => key !== undefined)
  const twice = found.find((key, at) => found.indexOf(key) !== at)
  if (twice) throw new AppError('columns-twice', `Two columns of the file are both read as “${twice}”. Keep one.`, 400)
  const missing = columns.filter(({ key, required }) => required && !found.includes(key)).map(({ key }) => key)
  if (missing.length || !found.length) {
    const named = header.map((name) => `“${name.slice(0, 40)}”`).join(', ')
    throw new AppError(
      'columns-missing',
      `The first line should name the columns, with commas between them. Missing: ${missing.join(', ') || 'every known column'}. It reads: ${named}.`,
      400,
    )
  }
  if (!body.length) throw new AppError('no-rows', 'The file names its columns but holds no rows.', 400)
  if (body.length > csvLimits.rows) {
    throw new AppError('too-many-rows', 'The file has more than 2,000 rows. Split it into smaller files.', 413)
  }
  return {
    columns: found,
    unknown: header.filter((name, at) => name.trim() && keys[at] === undefined),
    rows: body.map(({ record, line }) => ({
      line,
      cells: Object.fromEntries(
        keys.flatMap((key, at) =>
          key ? [[key, withoutGuard((record[at] ?? '').normalize('NFC').trim()).trim()]] : [],
        ),
      ),
    })),
  }
}
