import { stringify } from 'csv-stringify/sync'
import { neutralise } from './guard'

/** A CSV text with a byte order mark, without which Excel takes it for the machine's old encoding. */
export const writeTable = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  stringify(
    [columns, ...rows.map((row) => columns.map((key) => neutralise(row[key] ?? '')))].map((row) => [...row]),
    { bom: true, record_delimiter: 'windows' },
  )
