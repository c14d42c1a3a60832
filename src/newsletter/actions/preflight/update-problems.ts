import type { PayloadRequest } from 'payload'
import type { Issue } from '../../../payload-types'
import { idOf } from '../../domain/id-of'
import { dispatchOf } from '../dispatch/begin-dispatch'
import { rowsOf } from '../rows-of'

/**
 * What speaks against sending an update: that nobody got the mail it follows, or that the wrong one is still going out,
 * whose later readers would be told nothing.
 */
export const updateProblems = async (req: PayloadRequest, { event, updateOf }: Issue): Promise<string[]> => {
  if (!updateOf) return []
  const [first] = await rowsOf(req, 'issues', { id: { equals: idOf(updateOf) } })
  if (first?.kind !== 'event-promotion' || idOf(first.event) !== idOf(event)) {
    return ['Update of: name a promotion of the same event.']
  }
  const dispatch = await dispatchOf(req.payload, first.id, req)
  if (!dispatch) return ['Update of: that promotion was not sent. Correct it instead, and send it.']
  return dispatch.finishedAt && ['sent', 'cancelled'].includes(dispatch.state)
    ? []
    : ['Update of: that promotion is still being sent. Cancel the rest of it or wait for its end.']
}
