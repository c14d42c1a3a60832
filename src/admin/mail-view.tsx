import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { CaughtMail } from './caught-mail'
import { sayWith } from './say'
import './panel.css'

/** `/admin/mail`: what the mail catcher of a demonstration holds, for admins. */
export const MailView = ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const say = sayWith(req.i18n)
  const roles = (req.user as { roles?: string[] } | null)?.roles ?? []
  const demonstration = (req.payload.config.custom as { demonstration?: () => boolean } | undefined)?.demonstration
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
        <h1>{say('mailTitle')}</h1>
        {!roles.includes('admin') ? (
          <p>{say('mailForbidden')}</p>
        ) : demonstration?.() ? (
          <CaughtMail />
        ) : (
          <p>{say('mailOff')}</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
