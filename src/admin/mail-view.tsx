import type { AdminViewServerProps } from 'payload'
import { CaughtMail } from './caught-mail'
import { PanelScreen } from './panel-screen'
import { sayWith } from './say'

/** `/admin/mail`: what the mail catcher of a demonstration holds, for admins. */
export const MailView = (view: AdminViewServerProps) => {
  const { req } = view.initPageResult
  const say = sayWith(req.i18n)
  const roles = (req.user as { roles?: string[] } | null)?.roles ?? []
  const demonstration = (req.payload.config.custom as { demonstration?: () => boolean } | undefined)?.demonstration
  return (
    <PanelScreen title={say('mailTitle')} view={view}>
      {!roles.includes('admin') ? (
        <p>{say('mailForbidden')}</p>
      ) : demonstration?.() ? (
        <CaughtMail />
      ) : (
        <p>{say('mailOff')}</p>
      )}
    </PanelScreen>
  )
}
