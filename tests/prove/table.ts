import type { DatabaseName } from './places'

type Row<Figure extends string> = { name: string; counts: Record<Figure, number>; ok: boolean; saboteur: boolean }

/** The table a proof prints: a line a case and database, its figures, and whether it held. */
export const tableOf = <Figure extends string>(
  figures: readonly Figure[],
  { title, name: wide, figure: least }: { title: string /** Widths. */; name: number; figure: number },
) => {
  const cell = (text: string, figure: string) => text.padStart(Math.max(least, figure.length) + 1)
  return {
    heading: `${'database'.padEnd(9)}${title.padEnd(wide)}${figures.map((one) => cell(one, one)).join('')}   seconds`,
    row: (database: DatabaseName, { name, counts, ok, saboteur }: Row<Figure>, seconds: number): string => {
      const numbers = figures.map((one) => cell(String(counts[one]), one)).join('')
      const verdict = saboteur ? (ok ? 'noticed' : 'NOT NOTICED') : ok ? 'held' : 'FAILED'
      return `${database.padEnd(9)}${name.padEnd(wide)}${numbers}${String(Math.round(seconds)).padStart(10)}   ${verdict}`
    },
  }
}
