'use client'

import type { ReactNode, Ref } from 'react'
import { Table } from '../table'
import type { Word } from '../translations'
import { Trouble } from '../trouble'
import type { useAsked } from '../use-asked'
import { useWords } from '../use-words'
import { Pages } from './pages'

export type Page<Row> = { docs: Row[]; page: number; totalPages: number }

/** A page of rows as an endpoint answers it, with the way to its neighbours; `children` stand above the table. */
export const PagedTable = <Row,>({
  list,
  label,
  region,
  heads,
  none,
  row,
  onPage,
  children,
}: {
  list: ReturnType<typeof useAsked<Page<Row>>>
  label: string
  region: Ref<HTMLElement>
  heads: readonly Word[]
  /** Said where there are no rows. */
  none: string
  row: (row: Row) => ReactNode
  onPage: (page: number) => void
  children: ReactNode
}) => {
  const say = useWords()
  const docs = list.found?.docs
  return (
    <>
      <Trouble onRetry={() => void list.load()} sentence={list.trouble} />
      {docs || list.trouble ? null : <p role="status">{say('loading')}</p>}
      {children}
      {docs?.length === 0 ? <p>{none}</p> : null}
      {docs?.length ? (
        <Table className="imprimatur-cards" heads={heads} label={label} region={region}>
          {docs.map(row)}
        </Table>
      ) : null}
      {list.found ? <Pages onPage={onPage} page={list.found.page} pages={list.found.totalPages} /> : null}
    </>
  )
}
