import type { Payload, Where } from 'payload'
import type { Dispatch } from '../../../payload-types'
import { inOwnTransaction } from '../../../platform'
import { claim, machineNow } from '../../../platform/claims'
import { accountOf, isClosed } from '../../domain/dispatch/account'
import { newerMailBegan } from '../updates/newer-mail'
import { dispatchOf } from './begin-dispatch'
import { ledgerOf } from './ledger'

/** Takes a closing back that came too soon. */
class NotClosed extends Error {}

/** Closed is what has its time of ending. */
export const notFinished: Where = { or: [{ finishedAt: { exists: false } }, { finishedAt: { equals: null } }] }

/**
 * A worker that stalled past its lease learns late that a mail was not taken, or never left: what was closed meanwhile
 * goes on, or is cancelled with the rest, and where something newer went out since.
 */
export const reopenDispatch = async (payload: Payload, issue: string): Promise<void> => {
  const ledger = ledgerOf(payload)
  if (!(await ledger.nextDue(issue))) return
  const state = (await dispatchOf(payload, issue))?.state
  if (state === 'cancelled' || (state === 'sent' && (await newerMailBegan(payload, issue)))) return ledger.cancel(issue)
  await claim({
    payload,
    collection: 'dispatches',
    where: { and: [{ issue: { equals: issue } }, { state: { equals: 'sent' } }] },
    data: { state: 'sending', finishedAt: null },
  })
}

/**
 * Closes the sending of an issue once every candidate has been decided; what stays unknown does not hold it open. What
 * was cancelled is closed the same way, after its waiting rows. Changes that were told are never told again; those of
 * an issue nobody was sent are given back.
 * @returns whether this call closed it
 */
export const settleDispatch = async ({
  payload,
  dispatch,
}: {
  payload: Payload
  dispatch: Dispatch
}): Promise<boolean> => {
  const ledger = ledgerOf(payload)
  const cancelled = dispatch.state === 'cancelled'
  if (cancelled) await ledger.cancel(dispatch.issue)
  const account = accountOf(await ledger.tally(dispatch.issue))
  if (!isClosed(account)) return false
  const told = !cancelled || account.sent + account.unknown > 0
  return inOwnTransaction(payload, async (req) => {
    const { id, state } = dispatch
    const closed = await claim({
      payload,
      collection: 'dispatches',
      where: { and: [{ id: { equals: id } }, { state: { equals: state } }, notFinished] },
      data: {
        ...(cancelled ? {} : { state: 'sent' as const }),
        candidates: account.candidates,
        finishedAt: machineNow().toISOString(),
        lastError: null,
      },
      req,
    })
    if (!closed) return false
    // Counted again behind the claim: a person may have sent something again meanwhile, which takes the same row.
    if (!isClosed(accountOf(await ledger.tally(dispatch.issue)))) throw new NotClosed()
    await payload.db.updateMany({
      collection: 'trial-changes',
      where: { and: [{ issue: { equals: dispatch.issue } }, { state: { in: ['taken', 'sent'] } }] },
      data: told ? { state: 'sent' } : { state: 'open', issue: null },
      req,
    })
    return true
  }).catch((error: unknown) => {
    if (error instanceof NotClosed) return false
    throw error
  })
}
