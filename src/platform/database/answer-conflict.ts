import type { AfterErrorHook } from 'payload'
import { isWriteConflict } from './errors'

/** MongoDB aborts one of two writers of a document; over HTTP that is a 409 with a sentence, never a 500. */
export const answerConflict: AfterErrorHook = ({ error }) => {
  if (!isWriteConflict(error)) return
  const message = 'Somebody saved this at the same moment. Reload to see their version, then make your change again.'
  return {
    status: 409,
    response: {
      errors: [{ message, data: { code: 'changed-since-loaded', errors: [{ path: 'revision', message }] } }],
    },
  }
}
