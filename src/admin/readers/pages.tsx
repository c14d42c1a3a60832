'use client'

import { Button } from '@payloadcms/ui'
import { useWords } from '../use-words'

/** Previous and next page of a list that has several. */
export const Pages = ({ page, pages, onPage }: { page: number; pages: number; onPage: (page: number) => void }) => {
  const say = useWords()
  if (pages < 2) return null
  return (
    <nav aria-label={say('reviewPage', { page, pages })} className="imprimatur-review__pages">
      <Button buttonStyle="secondary" disabled={page <= 1} onClick={() => onPage(page - 1)} size="small">
        {say('reviewPrevious')}
      </Button>
      <span>{say('reviewPage', { page, pages })}</span>
      <Button buttonStyle="secondary" disabled={page >= pages} onClick={() => onPage(page + 1)} size="small">
        {say('reviewNext')}
      </Button>
    </nav>
  )
}
