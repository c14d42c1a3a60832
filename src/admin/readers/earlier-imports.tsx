'use client'

import { useRef, useState } from 'react'
import { ask, sentenceOf } from '../ask'
import { Moment } from '../moment'
import { SureButton } from '../sending/sure-button'
import { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { type Page, PagedTable } from './paged-table'
import { plans, planWord, type RosterCounts } from './roster-rows'

type Import = {
  id: string
  fileName?: string | null
  at: string
  counts?: RosterCounts | null
  undoneAt?: string | null
}

const LIMIT = 10

const Row = ({ row, zone, busy, onUndo }: { row: Import; zone: string; busy: boolean; onUndo: () => void }) => {
  const say = useWords()
  const counts = plans.filter((plan) => row.counts?.[plan])
  return (
    <tr>
      <th scope="row">{row.fileName || say('readersNoName')}</th>
      <td data-label={say('mailAt')}>
        <Moment at={row.at} quiet zone={zone} />
      </td>
      <td data-label={say('result')}>
        {counts.length
          ? counts.map((plan) => `${say(planWord(plan))}: ${row.counts?.[plan]}`).join(' · ')
          : say('readersBroken')}
      </td>
      <td data-label={say('readersUndoColumn')}>
        {row.undoneAt ? (
          <>
            {say('readersUndone')} <Moment at={row.undoneAt} quiet zone={zone} />
          </>
        ) : (
          <SureButton
            busy={busy}
            label={say('readersUndo', { name: row.fileName || say('readersNoName') })}
            onSure={onUndo}
            warning={say('readersUndoSure')}
          />
        )}
      </td>
    </tr>
  )
}

/** Files that were carried out, the newest first; each can be taken back. `mark`: the import just made. */
export const EarlierImports = ({ mark, zone }: { mark: string; zone: string }) => {
  const say = useWords()
  const [page, setPage] = useState(1)
  const [busy, setBusy] = useState(false)
  const table = useRef<HTMLElement>(null)
  const [said, setSaid] = useState<{ trouble: boolean; words: string } | null>(null)
  const list = useAsked<Page<Import>>(`/api/reader-imports?depth=0&sort=-at&limit=${LIMIT}&page=${page}`, mark)

  const undo = async (id: string) => {
    setBusy(true)
    setSaid(null)
    try {
      const path = `/api/reader-imports/${id}/undo`
      const { undone } = await ask<{ undone: number }>(path, { method: 'POST' }, say('failed'))
      setSaid({ trouble: false, words: say('readersUndoDone', { count: undone }) })
    } catch (error) {
      setSaid({ trouble: true, words: sentenceOf(error, say('failed')) })
    }
    await list.load()
    setBusy(false)
    // What was pressed is gone: whoever works by keyboard stays at the table.
    table.current?.focus()
  }

  return (
    <section aria-busy={busy} aria-labelledby="readers-earlier">
      <h2 id="readers-earlier">{say('readersEarlier')}</h2>
      <PagedTable
        heads={['readersFile', 'mailAt', 'result', 'readersUndoColumn']}
        label={say('readersEarlier')}
        list={list}
        none={say('readersEarlierNone')}
        onPage={setPage}
        region={table}
        row={(row) => <Row busy={busy} key={row.id} onUndo={() => void undo(row.id)} row={row} zone={zone} />}
      >
        <div aria-live="polite" role="status">
          {said ? <p className={said.trouble ? 'imprimatur-trouble' : undefined}>{said.words}</p> : null}
        </div>
      </PagedTable>
    </section>
  )
}
