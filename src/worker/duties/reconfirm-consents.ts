import { reconfirmConsents } from '../../newsletter'
import { takeTurn } from '../../platform/claims'
import type { Duty } from '../duty'

/** Once a day, in one worker's turn, has readers told that their consent stands, where their law wants it. */
export const reconfirmConsentsDuty: Duty = {
  name: 'reconfirm-consents',
  everyMs: 10 * 60_000,
  run: async ({ payload, clock, log, signal }) => {
    const turn = await takeTurn({ payload, name: 'consents-reconfirmed', everyMs: 24 * 60 * 60_000 })
    if (!turn) return
    const readers = await reconfirmConsents({ payload, clock, signal })
    if (readers) log.info({ msg: 'Consents told of.', readers })
    if (!signal.aborted) await turn.done()
  },
}
