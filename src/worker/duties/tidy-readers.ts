import { tidyReaders } from '../../newsletter'
import { takeTurn } from '../../platform/claims'
import type { Duty } from '../duty'

/** Once a day, in one worker's turn, removes what was never confirmed, and rates of sending that are over. */
export const tidyReadersDuty: Duty = {
  name: 'tidy-readers',
  everyMs: 10 * 60_000,
  run: async ({ payload, clock, log, signal }) => {
    const turn = await takeTurn({ payload, name: 'readers-tidied', everyMs: 24 * 60 * 60_000 })
    if (!turn) return
    const removed = await tidyReaders({ payload, clock, signal })
    if (Object.values(removed).some((count) => count > 0)) log.info({ msg: 'Readers tidied.', ...removed })
    if (!signal.aborted) await turn.done()
  },
}
