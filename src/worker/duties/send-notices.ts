import { sendNotices } from '../../editorial'
import type { Duty } from '../duty'

/** Mails those concerned by a request, a decision, an approval taken back or a schedule that did not go as set. */
export const sendNoticesDuty: Duty = {
  name: 'send-notices',
  everyMs: 2_000,
  run: async ({ payload, log, signal }) => {
    const outcome = await sendNotices({ payload, signal })
    if (Object.values(outcome).some((count) => count > 0)) log.info({ msg: 'Notices mailed.', ...outcome })
  },
}
