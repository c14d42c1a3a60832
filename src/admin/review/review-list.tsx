'use client'

import { Link } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type ReviewPage, type ReviewTab, reviewTabs } from '../../editorial/domain/review-list'
import { ask, sentenceOf } from '../ask'
import { Trouble } from '../trouble'
import { useWords } from '../use-words'
import { ReviewRows } from './review-rows'
import { addressOf, tabWords } from './tabs'
import '../panel.css'
import './review.css'

const Tabs = ({ tab, counts }: { tab: ReviewTab; counts: ReviewPage['counts'] | undefined }) => {
  const say = useWords()
  return (
    <nav aria-label={say('reviewTitle')}>
      <ul className="imprimatur-review__tabs">
        {reviewTabs.map((each) => (
          <li key={each}>
            <Link
              aria-current={each === tab ? 'page' : undefined}
              data-tab={each}
              href={addressOf(each)}
              prefetch={false}
            >
              {say(tabWords[each].name)}{' '}
              <span className="imprimatur-review__count" data-some={counts?.[each] ? each : undefined}>
                {counts ? counts[each] : '…'}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const Pages = ({ tab, page, pages }: Pick<ReviewPage, 'tab' | 'page' | 'pages'>) => {
  const say = useWords()
  if (pages < 2) return null
  return (
    <p className="imprimatur-review__pages">
      {page > 1 ? (
        <Link href={addressOf(tab, page - 1)} prefetch={false}>
          {say('reviewPrevious')}
        </Link>
      ) : null}
      <span>{say('reviewPage', { page, pages })}</span>
      {page < pages ? (
        <Link href={addressOf(tab, page + 1)} prefetch={false}>
          {say('reviewNext')}
        </Link>
      ) : null}
    </p>
  )
}

/** One tab of the review list with the counts of all, from the endpoint that knows this person's rights. */
export const ReviewList = ({ tab, page }: { tab: ReviewTab; page: number }) => {
  const say = useWords()
  const [found, setFound] = useState<ReviewPage | null>(null)
  const [trouble, setTrouble] = useState('')
  const asked = useRef('')

  const load = useCallback(async () => {
    const path = `/api/review-list?tab=${tab}&page=${page}`
    asked.current = path
    setTrouble('')
    try {
      const answer = await ask<ReviewPage>(path, { cache: 'no-store' }, say('failed'))
      // A slower answer to an earlier choice is no answer to this one.
      if (asked.current === path) setFound(answer)
    } catch (error) {
      if (asked.current === path) setTrouble(sentenceOf(error, say('failed')))
    }
  }, [tab, page, say])
  useEffect(() => void load(), [load])

  const shown = found?.tab === tab && found.page === page ? found : null
  return (
    <div className="imprimatur-review">
      <Tabs counts={found?.counts} tab={tab} />
      <div aria-live="polite">
        {trouble ? <Trouble onRetry={() => void load()} sentence={trouble} /> : shown ? null : <p>{say('loading')}</p>}
        {shown && !shown.rows.length && !trouble ? (
          <p className="imprimatur-review__none">
            {page > 1 ? say('reviewPastEnd') : say(tabWords[tab].none)}{' '}
            {page > 1 ? <Link href={addressOf(tab)}>{say('reviewFirstPage')}</Link> : null}
          </p>
        ) : null}
      </div>
      {shown?.rows.length && !trouble ? <ReviewRows rows={shown.rows} tab={tab} zone={shown.zone} /> : null}
      {shown && !trouble ? <Pages page={page} pages={shown.pages} tab={tab} /> : null}
    </div>
  )
}
