import { tryLinks } from '../../newsletter'
import { readEnv } from '../../platform'
import { takeTurn } from '../../platform/claims'
import type { Duty } from '../duty'

/** Once a minute, in one worker's turn, tries the links of issues that wait for their approval. */
export const tryLinksDuty: Duty = {
  name: 'try-links',
  everyMs: 15_000,
  run: async ({ payload, clock, log, signal }) => {
    if (!readEnv().triesLinks) return
    const turn = await takeTurn({ payload, name: 'links-tried', everyMs: 60_000 })
    if (!turn) return
    const tried = await tryLinks({ payload, clock, signal })
    if (tried) log.info({ msg: 'Links tried.', tried })
    if (!signal.aborted) await turn.done()
  },
}
