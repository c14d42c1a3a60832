import { tidyOutbox } from '../../editorial'
import { takeTurn } from '../../platform/claims'
import type { Duty } from '../duty'

/** Once a day, in one worker's turn, removes what was followed or mailed long ago. */
export const tidyOutboxDuty: Duty = {
  name: 'tidy-outbox',
  everyMs: 10 * 60_000,
  run: async ({ payload, log, signal }) => {
    const turn = await takeTurn({ payload, name: 'outbox-tidied', everyMs: 24 * 60 * 60_000 })
    if (!turn) return
    const removed = await tidyOutbox({ payload, now: new Date(), signal })
    if (removed) log.info({ msg: 'Outbox tidied.', removed })
    if (!signal.aborted) await turn.done()
  },
}
