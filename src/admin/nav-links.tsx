import { Link, NavGroup } from '@payloadcms/ui'
import type { Payload } from 'payload'
import { sayWith } from './say'

type Props = { payload: Payload; user?: { roles?: string[] } | null; i18n: { t: unknown } }

/** Our own screens in the panel's navigation, each for those who may use it. */
export const NavLinks = ({ payload, user, i18n }: Props) => {
  const say = sayWith(i18n)
  const roles = user?.roles ?? []
  const demonstration = (payload.config.custom as { demonstration?: () => boolean } | undefined)?.demonstration
  const links = [
    ...(roles.length ? [{ href: '/admin/review', label: say('reviewTitle') }] : []),
    ...(roles.some((role) => ['admin', 'editor', 'organiser'].includes(role))
      ? [{ href: '/admin/import', label: say('importTitle') }]
      : []),
    ...(roles.includes('admin') ? [{ href: '/admin/readers', label: say('readersTitle') }] : []),
    ...(roles.includes('admin') && demonstration?.() ? [{ href: '/admin/mail', label: say('mailTitle') }] : []),
  ]
  if (!links.length) return null
  return (
    <NavGroup label={say('desk')}>
      {links.map(({ href, label }) => (
        <Link className="nav__link" href={href} key={href} prefetch={false}>
          <span className="nav__link-label">{label}</span>
        </Link>
      ))}
    </NavGroup>
  )
}
