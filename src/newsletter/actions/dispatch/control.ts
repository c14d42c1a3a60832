import type { PayloadRequest, Where } from 'payload'
import { appendTrail, trailActor } from '../../../editorial'
import type { Dispatch } from '../../../payload-types'
import { AppError, inTransaction, requireRole } from '../../../platform'
import { claim, machineNow } from '../../../platform/claims'
import { newerMailBegan } from '../updates/newer-mail'
import { dispatchOf } from './begin-dispatch'

export type Control = 'pause' | 'resume' | 'cancel'

const moves: Record<Control, { from: Dispatch['state'][]; to: Dispatch['state'] }> = {
  pause: { from: ['sending'], to: 'paused' },
  resume: { from: ['paused'], to: 'sending' },
  cancel: { from: ['preparing', 'sending', 'paused'], to: 'cancelled' },
}

const mayControl = (req: PayloadRequest): string =>
  String(requireRole(req, ['editor', 'admin'], 'Editors and admins decide on the sending of an issue.').id)

const known = async (req: PayloadRequest, issue: string): Promise<Dispatch> => {
  const dispatch = await dispatchOf(req.payload, issue, req)
  if (!dispatch) throw new AppError('not-found', 'This issue is not being sent.', 404)
  return dispatch
}

/**
 * Pauses, resumes or cancels the sending of an issue. A mail in flight at that moment still arrives; no other leaves.
 * What a cancellation leaves waiting is cancelled by the worker, row by row accounted for.
 * @throws AppError `forbidden` (403), `not-found` (404), `wrong-stage` (409)
 */
export const controlDispatch = async ({
  req,
  issue,
  control,
  why,
}: {
  req: PayloadRequest
  issue: string
  control: Control
  why?: string | undefined
}): Promise<{ state: Dispatch['state'] }> => {
  const by = mayControl(req)
  const { from, to } = moves[control]
  return inTransaction(req, async () => {
    const dispatch = await known(req, issue)
    const stands: Where = { and: [{ id: { equals: dispatch.id } }, { state: { equals: dispatch.state } }] }
    const moved =
      from.includes(dispatch.state) &&
      (await claim({
        payload: req.payload,
        collection: 'dispatches',
        where: stands,
        data: { state: to, by, why: why ?? null, token: null, leaseUntil: null },
        req,
      }))
    if (!moved) {
      throw new AppError('wrong-stage', `The sending is ${dispatch.state}. Look again before you ${control} it.`, 409)
    }
    await appendTrail({
      req,
      actor: trailActor(req),
      verb: `${control}-sending`,
      collectionSlug: 'issues',
      documentId: issue,
      before: { sending: dispatch.state },
      after: { sending: to, ...(why ? { note: why } : {}) },
    })
    return { state: to }
  })
}

export type Resolution = 'delivered' | 'send-again'

/**
 * Decides on mails nobody knows the fate of: `delivered` where the mail server's log shows their Message-ID,
 * `send-again` on purpose, at the risk of a second copy. One delivery, or all unknown ones of the issue.
 * @returns how many were decided
 * @throws AppError `forbidden` (403), `not-found` (404), `wrong-stage` (409) where the sending was cancelled,
 * `updated-since` (409) where an update to it went out
 */
export const resolveUnknown = async ({
  req,
  issue,
  delivery,
  as,
}: {
  req: PayloadRequest
  issue: string
  delivery?: string | undefined
  as: Resolution
}): Promise<{ decided: number }> => {
  mayControl(req)
  return inTransaction(req, async () => {
    const { payload } = req
    const dispatch = await known(req, issue)
    if (as === 'send-again' && dispatch.state === 'cancelled') {
      throw new AppError('wrong-stage', 'The sending was cancelled: nothing of it goes out any more.', 409)
    }
    if (as === 'send-again' && (await newerMailBegan(payload, issue, req))) {
      const sentence = 'An update of this mail was sent since, to these readers too. Nothing older goes out after it.'
      throw new AppError('updated-since', sentence, 409)
    }
    if (as === 'send-again') {
      // First, and whatever the state: a closing at this moment and this do not both go through.
      const stands: Where = { and: [{ id: { equals: dispatch.id } }, { state: { equals: dispatch.state } }] }
      const open = { state: dispatch.state === 'sent' ? ('sending' as const) : dispatch.state, finishedAt: null }
      if (!(await claim({ payload, collection: 'dispatches', where: stands, data: open, req }))) {
        throw new AppError('wrong-stage', 'The sending went on meanwhile. Look again before you decide.', 409)
      }
    }
    const one: Where[] = delivery ? [{ id: { equals: delivery } }] : []
    const where: Where = { and: [{ issue: { equals: issue } }, { state: { equals: 'unknown' } }, ...one] }
    const now = machineNow().toISOString()
    // Without its token a late answer of the worker that sent it first no longer counts.
    const data =
      as === 'delivered'
        ? { state: 'sent', reason: 'resolved by a person', sentAt: now, token: null }
        : { state: 'waiting', reason: null, dueAt: now, token: null }
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'deliveries',
      where,
      limit: 0,
      pagination: false,
      select: { state: true },
      req,
    })
    for (const { id } of docs) {
      const stands: Where = { and: [{ id: { equals: id } }, { state: { equals: 'unknown' } }] }
      await claim({ payload, collection: 'deliveries', where: stands, data: data as never, req })
    }
    await appendTrail({
      req,
      actor: trailActor(req),
      verb: 'resolve-unknown',
      collectionSlug: 'issues',
      documentId: issue,
      after: { as, deliveries: docs.length },
    })
    return { decided: docs.length }
  })
}
