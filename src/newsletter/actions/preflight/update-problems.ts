import type { PayloadRequest, Where } from 'payload'
import type { Issue } from '../../../payload-types'
import { idOf } from '../../domain/id-of'
import { dispatchOf } from '../dispatch/begin-dispatch'
import { notFinished } from '../dispatch/settle'
import { rowsOf } from '../rows-of'

/**
 * What speaks against sending an update: that nobody got the mail it follows, or that the wrong one, or an update before
 * this, is still going out, whose later readers would be told nothing or the older last.
 */
export const updateProblems = async (req: PayloadRequest, { id, event, updateOf }: Issue): Promise<string[]> => {
  if (!updateOf) return []
  const [first] = await rowsOf(req, 'issues', { id: { equals: idOf(updateOf) } })
  if (first?.kind !== 'event-promotion' || idOf(first.event) !== idOf(event)) {
    return ['Update of: name a promotion of the same event.']
  }
  if (!(await dispatchOf(req.payload, first.id, req))) {
    return ['Update of: that promotion was not sent. Correct it instead, and send it.']
  }
  const updates = await rowsOf(req, 'issues', { updateOf: { equals: first.id } })
  const before = [first.id, ...updates.flatMap((one) => (one.id === id ? [] : one.id))]
  const going: Where = { or: [{ state: { in: ['preparing', 'sending', 'paused'] } }, notFinished] }
  const open = await rowsOf(req, 'dispatches', { and: [{ issue: { in: before } }, going] })
  if (open.some(({ issue }) => issue === first.id)) {
    return ['Update of: that promotion is still being sent. Cancel the rest of it or wait for its end.']
  }
  return open.length
    ? ['Update of: an earlier update is still being sent. Cancel the rest of it or wait for its end.']
    : []
}
