import { adoptPublic } from '../../editorial'
import type { Duty } from '../duty'

/** Writes down what was public before there was sign-off, where a migration has asked for it. */
export const adoptPublicDuty: Duty = {
  name: 'adopt-public',
  everyMs: 60_000,
  run: async ({ payload, log, signal }) => {
    const adopted = await adoptPublic({ payload, signal })
    if (adopted !== null) log.info({ msg: 'What was public before sign-off stands in the trail.', adopted })
  },
}
