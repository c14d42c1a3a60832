import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { type ReviewTab, reviewTabs } from '../../editorial/domain/review-list'
import { sayWith } from '../say'
import { ReviewList } from './review-list'
import '../panel.css'

const tabOf = (said: unknown): ReviewTab => reviewTabs.find((tab) => tab === said) ?? 'mine'
const pageOf = (said: unknown): number => (typeof said === 'string' && /^[1-9]\d{0,4}$/.test(said) ? Number(said) : 1)

/** `/admin/review?tab=&page=`: what the desk has under way. The address is the state. */
export const ReviewView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const say = sayWith(req.i18n)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      viewActions={[]}
      visibleEntities={visibleEntities}
    >
      <Gutter className="imprimatur-screen">
        <h1>{say('reviewTitle')}</h1>
        <ReviewList page={pageOf(searchParams?.page)} tab={tabOf(searchParams?.tab)} />
      </Gutter>
    </DefaultTemplate>
  )
}
