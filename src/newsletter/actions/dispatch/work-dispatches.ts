import type { Payload, Where } from 'payload'
import type { Dispatch, Mail } from '../../../payload-types'
import { type Clock, endsWithin, readEnv } from '../../../platform'
import { claim, machineNow } from '../../../platform/claims'
import { dkimSigner, parseSender } from '../../../platform/mail'
import { agrees, knowingWhoAgreed } from '../clicks/agreed'
import { dispatchOf, storedParts } from './begin-dispatch'
import { ledgerOf } from './ledger'
import { composer } from './message'
import { permitsOf } from './permits'
import { prepareDispatch } from './prepare'
import { pump } from './pump'
import { notFinished, reopenDispatch, settleDispatch } from './settle'

/** As long as one issue is worked at before the next gets its turn: rates make a large one last for hours. */
const TURN_MS = 30_000
/** A worker that stalled learns of its mails at most this long after another closed the sending. */
const LATE_MS = 60 * 60_000

export type DispatchesWorked = { prepared: number; sent: number; finished: number }

const rowOf = (dispatch: Dispatch): Where => ({
  and: [{ id: { equals: dispatch.id } }, { state: { equals: 'sending' } }],
})

/** Notes what the mail server says on the row the desk sees, once for each change. */
const teller = (payload: Payload, dispatch: Dispatch) => {
  let told = dispatch.lastError ?? null
  return async (trouble: string | null): Promise<void> => {
    if (trouble === told) return
    told = trouble
    await claim({ payload, collection: 'dispatches', where: rowOf(dispatch), data: { lastError: trouble } })
  }
}

type Working = { payload: Payload; clock: Clock; signal: AbortSignal; smtpUrl?: string | undefined }

const sendOut = async (dispatch: Dispatch, { payload, clock, signal, smtpUrl }: Working): Promise<number> => {
  const env = readEnv()
  const tell = teller(payload, dispatch)
  if (!smtpUrl) {
    await tell('SMTP_URL is not set: there is no mail server to hand mail to.')
    return 0
  }
  const parts = await storedParts(payload, dispatch.snapshot)
  if (!parts) return 0
  const mail = (await payload.findGlobal({ slug: 'mail', overrideAccess: true, depth: 0 })) as Mail
  const sender = parts.from.address.split('@')[1] ?? parseSender(env.MAIL_FROM).address.split('@')[1]
  const compose = composer(parts, {
    issue: dispatch.issue,
    site: env.SITE_URL,
    bounceDomain: env.BOUNCE_DOMAIN ?? sender ?? 'localhost',
  })
  const sign = dkimSigner(env)
  return pump({
    ledger: knowingWhoAgreed(payload, ledgerOf(payload)),
    issue: dispatch.issue,
    list: dispatch.list,
    smtpUrl,
    connections: mail.connections ?? 5,
    compose: async (held) => {
      // Asked again: a row may have been in hand for a while.
      const clicks = held.clicks ? await agrees(payload, held.subscriber) : false
      const composed = compose({ ...held, clicks }, clock.now())
      return sign ? { ...composed, message: await sign(composed.message) } : composed
    },
    permits: permitsOf(payload, {
      perMinute: mail.perMinute ?? null,
      perDomainPerMinute: mail.perDomainPerMinute ?? null,
    }),
    signal,
    tell,
  })
}

/**
 * Carries on every sending that is under way: writes down who gets it, sends what is due, and closes what is done. Any
 * number of workers do this at once; killed at any point, another goes on from what the ledger says.
 */
export const workDispatches = async ({
  payload,
  clock,
  signal,
  smtpUrl = readEnv().SMTP_URL,
}: Working): Promise<DispatchesWorked> => {
  const worked: DispatchesWorked = { prepared: 0, sent: 0, finished: 0 }
  const { docs } = await payload.db.find<Dispatch>({
    collection: 'dispatches',
    where: {
      or: [
        { state: { in: ['preparing', 'sending', 'paused'] } },
        { and: [{ state: { equals: 'cancelled' } }, notFinished] },
        { finishedAt: { greater_than: new Date(machineNow().getTime() - LATE_MS).toISOString() } },
      ],
    },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
  })
  const workOne = async (found: Dispatch): Promise<void> => {
    if (found.state === 'preparing') {
      if (!(await prepareDispatch({ payload, dispatch: found, signal }))) return
      worked.prepared += 1
    }
    // Whoever was to open it again may have been killed before.
    if (found.finishedAt) await reopenDispatch(payload, found.issue)
    const dispatch = await dispatchOf(payload, found.issue)
    if (!dispatch || dispatch.finishedAt) return
    await ledgerOf(payload).expire(dispatch.issue, machineNow())
    if (dispatch.state === 'sending') {
      const turn = endsWithin(signal, TURN_MS)
      worked.sent += await sendOut(dispatch, { payload, clock, signal: turn.signal, smtpUrl }).finally(turn.done)
      await reopenDispatch(payload, dispatch.issue)
    }
    if (signal.aborted) return
    const settles = dispatch.state === 'sending' || dispatch.state === 'cancelled'
    if (settles && (await settleDispatch({ payload, dispatch }))) worked.finished += 1
  }
  let fault: unknown
  for (const found of docs) {
    if (signal.aborted) break
    // One that cannot be worked at holds up no other.
    await workOne(found).catch((error: unknown) => {
      fault = error
    })
  }
  if (fault) throw fault
  return worked
}
