import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { deskZone } from '../desk-zone'
import { PanelScreen } from '../panel-screen'
import '../review/review.css'
import { sayWith } from '../say'
import { ImportReaders } from './import-readers'
import { Suppressions } from './suppressions'
import { addressOf, type ReaderTab, readerTabs, tabWords } from './tabs'
import { UnreadMails } from './unread-mails'
import './readers.css'

const tabOf = (said: unknown): ReaderTab => readerTabs.find((tab) => tab === said) ?? 'import'

/** `/admin/readers?tab=`: files of readers, who must not be mailed, and what came back unread; for admins. */
export const ReadersView = async (view: AdminViewServerProps) => {
  const { initPageResult, searchParams } = view
  const { req } = initPageResult
  const say = sayWith(req.i18n)
  const roles = (req.user as { roles?: string[] } | null)?.roles ?? []
  if (!roles.includes('admin')) {
    return (
      <PanelScreen title={say('readersTitle')} view={view}>
        <p>{say('readersForbidden')}</p>
      </PanelScreen>
    )
  }
  const tab = tabOf(searchParams?.tab)
  const zone = await deskZone(req.payload)
  return (
    <PanelScreen title={say('readersTitle')} view={view}>
      <nav aria-label={say('readersTitle')} className="imprimatur-review">
        <ul className="imprimatur-review__tabs">
          {readerTabs.map((each) => (
            <li key={each}>
              <Link aria-current={each === tab ? 'page' : undefined} href={addressOf(each)} prefetch={false}>
                {say(tabWords[each])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="imprimatur-readers">
        {tab === 'import' ? <ImportReaders zone={zone} /> : null}
        {tab === 'suppressions' ? <Suppressions zone={zone} /> : null}
        {tab === 'unread' ? <UnreadMails zone={zone} /> : null}
      </div>
    </PanelScreen>
  )
}
