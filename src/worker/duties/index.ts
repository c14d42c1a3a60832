import type { Duty } from '../duty'
import { adoptPublicDuty } from './adopt-public'
import { chainTrailDuty } from './chain-trail'
import { heartbeat } from './heartbeat'
import { readMailboxDuty } from './read-mailbox'
import { reconfirmConsentsDuty } from './reconfirm-consents'
import { reportTrailHeadDuty } from './report-trail-head'
import { sendMailDuty } from './send-mail'
import { sendNoticesDuty } from './send-notices'
import { sendReaderMailsDuty } from './send-reader-mails'
import { tidyOutboxDuty } from './tidy-outbox'
import { tidyReadersDuty } from './tidy-readers'
import { tryLinksDuty } from './try-links'
import { dueSchedules } from './work-schedules'

/** Everything the worker does, each in a loop of its own. */
export const duties: readonly Duty[] = [
  heartbeat,
  dueSchedules,
  chainTrailDuty(),
  reportTrailHeadDuty,
  sendNoticesDuty,
  sendMailDuty,
  sendReaderMailsDuty,
  reconfirmConsentsDuty,
  readMailboxDuty,
  tidyOutboxDuty,
  tidyReadersDuty,
  tryLinksDuty,
  adoptPublicDuty,
]
