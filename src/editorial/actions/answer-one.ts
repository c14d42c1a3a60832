import { sayable } from '../../platform'
import { isWriteConflict } from '../../platform/database'

export type Unanswered = { ok: false; code: string; sentence: string }

const unknown = 'This one could not be changed. Try it alone, and look at the log if it fails again.'

/** Why one document of several was not changed, in words for whoever asked. */
export const refusalOf = (error: unknown): Unanswered => {
  if (isWriteConflict(error)) {
    const sentence = 'Somebody saved this at the same moment. Reload to see their version, then try again.'
    return { ok: false, code: 'changed-since-loaded', sentence }
  }
  return { ok: false, ...(sayable(error) ?? { code: 'failed', sentence: unknown }) }
}
