import { stringify } from 'csv-stringify/sync'

/**
 * A cell a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection), full-width signs
 * included, since Excel in East Asia folds them.
 */
export const neutralise = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell)

/** A CSV text with a byte order mark, without which Excel takes it for the machine's old encoding. */
export const writeTable = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify(
    [columns, ...rows.map((row) => columns.map((key) => neutralise(row[key] ?? '')))].map((row) => [...row]),
    { bom: true, record_delimiter: 'windows' },
  )
