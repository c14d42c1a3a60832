import type { Where } from 'payload'
import type { AlsoOn, Step } from '../../../editorial'
import type { Mail } from '../../../payload-types'
import { AppError } from '../../../platform'
import { claim, machineNow } from '../../../platform/claims'
import { accountOf } from '../../domain/dispatch/account'
import { refuseOtherTime, refuseSendTime, type TimeRefusal } from '../../domain/dispatch/send-time'
import { beginDispatch, dispatchOf } from './begin-dispatch'
import { ledgerOf } from './ledger'

const stop = (refusal: TimeRefusal | null): void => {
  if (refusal) throw new AppError(refusal.code, refusal.sentence, refusal.code === 'too-late' ? 409 : 422)
}

const sendAtOf = ({ taken }: Step): Date | null => (taken.data.sendAt ? new Date(String(taken.data.sendAt)) : null)

/** Taking an issue back ends with the first mail that left; before that, its sending is taken back too. */
const notOnceMailLeft = async ({ req, id }: Step): Promise<undefined> => {
  const { payload } = req
  const dispatch = await dispatchOf(payload, id, req)
  if (!dispatch) return
  const preparing =
    dispatch.state === 'preparing' && dispatch.leaseUntil && new Date(dispatch.leaseUntil) > machineNow()
  if (preparing) {
    const sentence = 'Its readers are being written down at this moment. Cancel the sending, or try again in a minute.'
    throw new AppError('being-prepared', sentence, 409)
  }
  // First: from here on no worker begins with it, or goes on.
  const stands: Where = { and: [{ id: { equals: dispatch.id } }, { state: { equals: dispatch.state } }] }
  const taken = await claim({ payload, collection: 'dispatches', where: stands, data: { state: 'cancelled' }, req })
  if (!taken) throw new AppError('wrong-stage', 'The sending went on meanwhile. Look again.', 409)
  const { sent, refused, unknown, inHand } = accountOf(await ledgerOf(payload).tally(id))
  if (sent + refused + unknown + inHand > 0) {
    throw new AppError(
      'mail-left',
      'Mail of this issue has gone out, so its page stays. Cancel what is still waiting, and correct it in a new issue.',
      409,
    )
  }
  const where = { issue: { equals: id } }
  await payload.db.deleteMany({ collection: 'deliveries', where, req })
  await payload.db.deleteMany({ collection: 'dispatches', where, req })
  // Nobody was told of its changes: they are its own again.
  await payload.db.updateMany({
    collection: 'trial-changes',
    where: { and: [where, { state: { equals: 'sent' } }] },
    data: { state: 'taken' },
    req,
  })
  return
}

/** What sending adds to the transitions of an issue, inside their transactions. */
export const alsoOnSending: AlsoOn = {
  schedule: async (step) => async (done) => {
    const { dueAt } = (done.tell ?? {}) as { dueAt?: string }
    if (dueAt) stop(refuseOtherTime(sendAtOf(step), new Date(dueAt)))
  },
  publish: async (step) => {
    const { req, clock, id, row, userId } = step
    const mail = (await req.payload.findGlobal({ slug: 'mail', overrideAccess: true, depth: 0, req })) as Mail
    const [sendAt, now] = [sendAtOf(step), clock.now()]
    stop(refuseSendTime({ sendAt, now, worker: userId === null, lateHours: mail.lateHours ?? 12 }))
    return () => beginDispatch({ req, issue: id, snapshot: String(row.approvedSnapshot), clock })
  },
  unpublish: notOnceMailLeft,
  archive: notOnceMailLeft,
}
