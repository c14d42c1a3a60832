import type { Metadata } from 'next'
import { PageHead } from '../../../site/components/page-head'
import { TrialFilters } from '../../../site/components/trial-filters'
import { TrialTable } from '../../../site/components/trial-table'
import { read } from '../../../site/queries/read'
import { trialRows } from '../../../site/queries/trial-rows'
import { type SearchParams, trialFilterOf } from '../../../site/trial-query'
import { isFiltered, matchesFilter } from '../../../trials'

type Props = { searchParams: Promise<SearchParams> }

export const metadata: Metadata = {
  title: 'Trial tracker',
  description: 'Late-stage trials of cell and gene therapies from East Asia, as registries and sources state them.',
  alternates: { canonical: '/trials' },
}

const newest = (instants: readonly (string | null)[]): string =>
  instants.reduce<string>((latest, at) => (at && at > latest ? at : latest), '')

export default async function Trials({ searchParams }: Props) {
  const filter = trialFilterOf(await searchParams)
  const rows = await read(trialRows, {})
  const found = rows.filter((row) => matchesFilter(row, filter))
  const changed = newest(rows.map(({ changedAt }) => changedAt))
  return (
    <>
      <PageHead
        kicker="Tracker"
        title="Trials"
        deck="Late-stage studies of cell and gene therapies from East Asia. A blank is said to be one: what no source states is not filled in."
      />
      <TrialFilters rows={rows} filter={filter} found={found.length} changed={changed} />
      {found.length ? (
        <TrialTable rows={found} labelledBy="count" />
      ) : (
        <p className="empty">
          {isFiltered(filter)
            ? 'No published trial matches these choices. Take one away, or '
            : 'No trial is published yet. '}
          {isFiltered(filter) ? <a href="/trials">show all {rows.length}</a> : null}
          {isFiltered(filter) ? '.' : null}
        </p>
      )}
    </>
  )
}
