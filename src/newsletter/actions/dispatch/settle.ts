import type { Payload } from 'payload'
import type { Dispatch } from '../../../payload-types'
import { inOwnTransaction } from '../../../platform'
import { claim, machineNow } from '../../../platform/claims'
import { accountOf, isClosed } from '../../domain/dispatch/account'
import { ledgerOf } from './ledger'

/**
 * Closes the sending of an issue once every candidate has been decided; what stays unknown does not hold it open. Its
 * changes have been told by then, and are never told again.
 * @returns whether this call closed it
 */
export const settleDispatch = async ({
  payload,
  dispatch,
}: {
  payload: Payload
  dispatch: Dispatch
}): Promise<boolean> => {
  const account = accountOf(await ledgerOf(payload).tally(dispatch.issue))
  if (!isClosed(account)) return false
  return inOwnTransaction(payload, async (req) => {
    const closed = await claim({
      payload,
      collection: 'dispatches',
      where: { and: [{ id: { equals: dispatch.id } }, { state: { equals: 'sending' } }] },
      data: {
        state: 'sent',
        candidates: account.candidates,
        finishedAt: machineNow().toISOString(),
        lastError: null,
      },
      req,
    })
    if (!closed) return false
    await payload.db.updateMany({
      collection: 'trial-changes',
      where: { and: [{ issue: { equals: dispatch.issue } }, { state: { equals: 'taken' } }] },
      data: { state: 'sent' },
      req,
    })
    return true
  })
}
