import type { ReviewTab } from '../../editorial/domain/review-list'
import type { Word } from '../translations'

export const tabWords: Record<ReviewTab, { name: Word; none: Word }> = {
  mine: { name: 'reviewMine', none: 'reviewMineNone' },
  waiting: { name: 'reviewWaiting', none: 'reviewWaitingNone' },
  overdue: { name: 'reviewOverdue', none: 'reviewOverdueNone' },
  scheduled: { name: 'reviewScheduled', none: 'reviewScheduledNone' },
  failed: { name: 'reviewFailed', none: 'reviewFailedNone' },
}

export const addressOf = (tab: ReviewTab, page = 1): string =>
  `/admin/review?tab=${tab}${page > 1 ? `&page=${page}` : ''}`
