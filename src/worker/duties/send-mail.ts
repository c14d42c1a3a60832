import { workDispatches } from '../../newsletter'
import type { Duty } from '../duty'

/** Sends the issues that were published. */
export const sendMailDuty: Duty = {
  name: 'send-mail',
  everyMs: 1_000,
  run: async ({ payload, clock, log, signal }) => {
    const worked = await workDispatches({ payload, clock, signal })
    if (Object.values(worked).some((count) => count > 0)) log.info({ msg: 'Newsletter mail sent.', ...worked })
  },
}
