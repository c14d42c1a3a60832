import type { DatabaseName } from './places'
import type { Line } from './proof'

const NAME = 46
const figures = ['due', 'done', 'doubled', 'lost', 'stuck', 'altered', 'early', 'retried'] as const
const width = (figure: string): number => Math.max(4, figure.length)

export const heading = (): string =>
  `${'database'.padEnd(9)}${'what happened to a worker'.padEnd(NAME)}${figures.map((one) => one.padStart(width(one) + 1)).join('')}   seconds`

/** One line a scenario and database; below it, whatever went other than planned. */
export const lineOf = (database: DatabaseName, line: Line, seconds: number, saboteur: boolean): string => {
  const { name, counts, trail, odd, ok } = line
  const numbers = figures.map((one) => String(counts[one]).padStart(width(one) + 1)).join('')
  const verdict = ok ? (saboteur ? 'noticed' : 'held') : saboteur ? 'NOT NOTICED' : 'FAILED'
  const first = `${database.padEnd(9)}${name.padEnd(NAME)}${numbers}${String(Math.round(seconds)).padStart(10)}   ${verdict}`
  const more = [
    ...(trail ? [`          the trail: ${trail}`] : []),
    ...(saboteur
      ? []
      : odd.slice(0, 5).map((one) => `          ${JSON.stringify({ ...one.planned, ...one.happened })}`)),
  ]
  return [first, ...more].join('\n')
}
