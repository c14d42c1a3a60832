import type { DatabaseName } from './places'
import type { Line } from './proof'
import { tableOf } from './table'

const figures = ['due', 'done', 'doubled', 'lost', 'stuck', 'altered', 'early', 'retried'] as const
const table = tableOf(figures, { title: 'what happened to a worker', name: 46, figure: 4 })

export const { heading } = table

/** One line a scenario and database; below it, whatever went other than planned. */
export const lineOf = (database: DatabaseName, line: Line, seconds: number, saboteur: boolean): string => {
  const { trail, odd } = line
  const more = [
    ...(trail ? [`          the trail: ${trail}`] : []),
    ...(saboteur
      ? []
      : odd.slice(0, 5).map((one) => `          ${JSON.stringify({ ...one.planned, ...one.happened })}`)),
  ]
  return [table.row(database, { ...line, saboteur }, seconds), ...more].join('\n')
}
