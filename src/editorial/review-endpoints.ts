import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AppError, signedIn } from '../platform'
import { readReviewList } from './actions/read-review-list'
import { reviewTabs } from './domain/review-list'

const query = z.object({
  tab: z.enum(reviewTabs).default('mine'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
})

/** `GET /api/review-list?tab=&page=` → what the desk has under way, as far as the caller may see it. */
export const reviewEndpoints = (slugs: readonly string[]): Endpoint[] => [
  {
    path: '/review-list',
    method: 'get',
    handler: async (req) => {
      signedIn(req)
      const parsed = query.safeParse(req.query)
      if (!parsed.success) {
        throw new AppError('bad-request', `Ask for tab=${reviewTabs.join(', ')} and page=1 or later.`, 400)
      }
      return Response.json(await readReviewList({ req, slugs, ...parsed.data }))
    },
  },
]
