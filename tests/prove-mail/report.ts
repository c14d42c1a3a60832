import type { DatabaseName } from '../prove/places'
import type { Counts } from './verdict'

const NAME = 50
const figures = ['mails', 'sent', 'refused', 'unknown', 'doubled', 'lost', 'stuck', 'hidden', 'excess'] as const
const width = (figure: string): number => Math.max(5, figure.length)

export type Line = { name: string; counts: Counts; ok: boolean; saboteur: boolean }

export const heading = (): string =>
  `${'database'.padEnd(9)}${'what happened'.padEnd(NAME)}${figures.map((one) => one.padStart(width(one) + 1)).join('')}   seconds`

export const lineOf = (database: DatabaseName, { name, counts, ok, saboteur }: Line, seconds: number): string => {
  const numbers = figures.map((one) => String(counts[one]).padStart(width(one) + 1)).join('')
  const verdict = saboteur ? (ok ? 'noticed' : 'NOT NOTICED') : ok ? 'held' : 'FAILED'
  return `${database.padEnd(9)}${name.padEnd(NAME)}${numbers}${String(Math.round(seconds)).padStart(10)}   ${verdict}`
}
