'use client'

import type { RowAnswer, RowPlan } from '../editorial/domain/import-plan'
import { Table } from './table'
import type { Word } from './translations'
import { useWords } from './use-words'

/** What became of a row; `unknown` where the answer to it never came. */
export type ResultRow =
  | RowAnswer
  | Extract<RowPlan, { what: 'refused' | 'unchanged' }>
  | { line: number; name: string; what: 'unknown' }
type Row = RowPlan | ResultRow

/** A state is a shape and a word. */
const states: Record<Row['what'], { shape: string; word: Word }> = {
  create: { shape: '+', word: 'stateCreate' },
  update: { shape: '△', word: 'stateUpdate' },
  unchanged: { shape: '=', word: 'stateUnchanged' },
  refused: { shape: '✕', word: 'stateRefused' },
  created: { shape: '●', word: 'stateCreated' },
  updated: { shape: '▲', word: 'stateUpdated' },
  unknown: { shape: '?', word: 'notKnown' },
}

const details = (row: Row): string => {
  if ('reasons' in row) return row.reasons.join(' ')
  return 'changes' in row ? row.changes.join(', ') : ''
}

/** Row by row: what would happen, or what did. */
export const ImportRows = ({ rows, into, caption }: { rows: readonly Row[]; into: string; caption: string }) => {
  const say = useWords()
  return (
    <Table heads={['row', 'result', 'name', 'details']} label={caption}>
      {rows.map((row) => (
        <tr key={row.line}>
          <td>{row.line}</td>
          <td className="imprimatur-state">
            <span aria-hidden="true">{states[row.what].shape}</span> {say(states[row.what].word)}
          </td>
          <td>{'id' in row ? <a href={`/admin/collections/${into}/${row.id}`}>{row.name || row.id}</a> : row.name}</td>
          <td>{details(row)}</td>
        </tr>
      ))}
    </Table>
  )
}
