import { sendReaderMails } from '../../newsletter'
import type { Duty } from '../duty'

/** Mails readers what they asked for: the question whether they meant to subscribe. */
export const sendReaderMailsDuty: Duty = {
  name: 'send-reader-mails',
  everyMs: 2_000,
  run: async ({ payload, clock, log, signal }) => {
    const outcome = await sendReaderMails({ payload, clock, signal })
    if (Object.values(outcome).some((count) => count > 0)) log.info({ msg: 'Readers mailed.', ...outcome })
  },
}
