import type { AdminViewServerProps } from 'payload'
import { type ReviewTab, reviewTabs } from '../../editorial/domain/review-list'
import { PanelScreen } from '../panel-screen'
import { sayWith } from '../say'
import { ReviewList } from './review-list'

const tabOf = (said: unknown): ReviewTab => reviewTabs.find((tab) => tab === said) ?? 'mine'
const pageOf = (said: unknown): number => (typeof said === 'string' && /^[1-9]\d{0,4}$/.test(said) ? Number(said) : 1)

/** `/admin/review?tab=&page=`: what the desk has under way. The address is the state. */
export const ReviewView = (view: AdminViewServerProps) => {
  const { initPageResult, searchParams } = view
  const { req } = initPageResult
  const say = sayWith(req.i18n)
  return (
    <PanelScreen title={say('reviewTitle')} view={view}>
      <ReviewList page={pageOf(searchParams?.page)} tab={tabOf(searchParams?.tab)} />
    </PanelScreen>
  )
}
