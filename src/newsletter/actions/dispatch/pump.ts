import { randomUUID } from 'node:crypto'
import { pause, proofLength, proofPoint } from '../../../platform'
import { machineNow } from '../../../platform/claims'
import { type Handover, type SmtpSession, smtpSession } from '../../../platform/mail'
import { restOfServer } from '../../domain/dispatch/try-again'
import type { List } from '../../domain/lists'
import type { DeliveryLedger, Held, Result } from './delivery-ledger'
import type { Composed } from './message'
import type { Permits } from './permits'
import { resultOf } from './results'

const LEASE_MS = 60_000
/** Rows claimed for each connection: a claim is a commit too. */
export const AHEAD = 20
/** Little beside the way to a mail server; enough for the other connections of a near one to come back. */
const GATHER_MS = 12
/** Share of the connections that is waited for: while one half is marked, the other is on its way. */
const GATHERED = 0.5
const RETRY_MS = 250
/** How long what became of mails is held on to while the database does not answer. */
const PATIENCE_MS = 15 * 60_000

const idsOf = (rows: readonly Held[]): string[] => rows.map(({ id }) => id)

type Flight = { slot: number; held: Held; handover: Handover }

export type PumpArgs = {
  ledger: DeliveryLedger
  issue: string
  list: List
  smtpUrl: string
  connections: number
  compose: (held: Held) => Composed | Promise<Composed>
  permits: Permits
  signal: AbortSignal
  /** The mail server failed, or works again (null). */
  tell: (trouble: string | null) => Promise<void>
}

/**
 * Sends what is due of one issue until nothing more is: rows are claimed ahead, marked as being transmitted in groups
 * no larger than the connections that are free, and what became of them is written down with the next group, in one
 * commit. So never are more rows in flight than connections are open, and a kill leaves that many unknown at most.
 * @returns how many mails were handed over
 */
export const pump = async (args: PumpArgs): Promise<number> => {
  const { ledger, issue, list, connections, compose, permits, signal, tell } = args
  const mine = { issue, token: randomUUID() }
  const leaseMs = proofLength('delivery-lease', LEASE_MS)
  const sessions: SmtpSession[] = Array.from({ length: connections }, () => smtpSession({ url: args.smtpUrl }))
  const free = sessions.map((_, slot) => slot)
  const flying = new Set<string>()
  let landed: Flight[] = []
  let claimed: Held[] = []
  let sent = 0
  let failures = 0
  let paused = false
  let renewed = machineNow().getTime()
  /** Until when the ledger holds each row in flight for this worker, as far as it knows. */
  const heldUntil = new Map<string, number>()

  let wake: () => void = () => undefined
  /** Until something lands, or it is time to renew the lease. */
  const nap = () =>
    new Promise<void>((awake) => {
      wake = awake
      if (landed.length) awake()
    })

  const handOver = async (slot: number, held: Held): Promise<Handover> => {
    await proofPoint('mail-before-handover')
    let composed: Composed
    try {
      composed = await compose(held)
    } catch (error) {
      // A fault of ours, not of this reader: nobody is given up for it, and the desk is told.
      return { outcome: 'deferred', code: null, said: `not composed: ${(error as Error).message}`, server: true }
    }
    // Past its lease another worker has called this row unknown: no byte of it goes out then.
    const stillOurs = () => machineNow().getTime() < (heldUntil.get(held.id) ?? 0)
    const handover = await (sessions[slot] as SmtpSession).send(composed.envelope, composed.message, stillOurs)
    await proofPoint('mail-after-handover')
    return handover
  }

  const fly = (slot: number, held: Held): void => {
    flying.add(held.id)
    void handOver(slot, held).then((handover) => {
      flying.delete(held.id)
      landed.push({ slot, held, handover })
      wake()
    })
  }

  /** What landed is noted and its slots are free again; as many as are free are marked and sent off. */
  const turn = async (): Promise<void> => {
    const now = machineNow()
    const back = landed
    landed = []
    const results: Result[] = back.map(({ held, handover }) => resultOf(held, handover, now))
    const room = free.length + back.length
    const stopping = signal.aborted || failures > 0
    const { allowed, later } = await permits.take(stopping ? [] : claimed.slice(0, room))
    if (!results.length && !allowed.length && !later.length) return
    // The lease is counted from before the mark, so that this process never believes in it longer than the ledger.
    const leaseUntil = new Date(machineNow().getTime() + leaseMs)
    await proofPoint('mail-before-mark')
    const marked = await ledger.turn(mine, { list, results, mark: allowed, leaseUntil }).catch((error: unknown) => {
      // What became of them is not forgotten because the database was away.
      landed.unshift(...back)
      throw error
    })
    await proofPoint('mail-after-mark')
    // From here on what was marked flies, whatever the database says of the rest.
    for (const id of marked) heldUntil.set(id, leaseUntil.getTime())
    const asked = new Set(idsOf([...allowed, ...later]))
    claimed = claimed.filter(({ id }) => !asked.has(id))
    let trouble: string | null = null
    for (const { slot, held, handover } of back) {
      free.push(slot)
      heldUntil.delete(held.id)
      if (handover.outcome === 'sent') {
        sent += 1
        failures = 0
      } else if (handover.outcome === 'deferred' && handover.server) {
        failures += 1
        trouble = handover.said
      }
    }
    for (const held of allowed) if (marked.has(held.id)) fly(free.shift() as number, held)
    if (allowed.length && !marked.size) paused = true
    // Not marked: stopped meanwhile, paused, or lost to another worker. What is still ours goes back, or its lease ends.
    const unmarked = allowed.filter(({ id }) => !marked.has(id))
    await ledger.release(mine, idsOf(unmarked)).catch(() => undefined)
    await ledger.release(mine, idsOf(later), new Date(machineNow().getTime() + permits.restMs)).catch(() => undefined)
    if (trouble) await tell(trouble).catch(() => undefined)
  }

  const renew = async (): Promise<void> => {
    if (machineNow().getTime() - renewed < leaseMs / 3) return
    const at = machineNow().getTime()
    await ledger.renew(mine, new Date(at + leaseMs))
    renewed = at
    // What had run out before is no longer ours, whatever was asked: another worker may have it.
    const now = machineNow().getTime()
    for (const [id, until] of heldUntil) if (now < until) heldUntil.set(id, at + leaseMs)
  }

  const claimAhead = async (): Promise<void> => {
    if (signal.aborted || failures || paused || claimed.length >= connections) return
    const now = machineNow()
    const leaseUntil = new Date(now.getTime() + leaseMs)
    claimed.push(...(await ledger.claim(mine, { now, leaseUntil, limit: connections * AHEAD })))
    await proofPoint('mail-after-claim')
  }

  /** The same with the database away: for as long as a late answer may still settle a row. */
  const persist = async (work: () => Promise<void>): Promise<void> => {
    const giveUp = machineNow().getTime() + PATIENCE_MS
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (machineNow().getTime() > giveUp || (!landed.length && !flying.size)) throw error
        await pause(RETRY_MS)
      }
    }
  }

  /** What lands in the same moment shares a commit, which costs more than a mail. */
  const gathered = async (): Promise<void> => {
    const enough = () => !flying.size || landed.length >= connections * GATHERED
    for (let ms = 0; ms < GATHER_MS && !enough(); ms += 1) await pause(1)
  }

  const ticking = setInterval(() => wake(), leaseMs / 4)
  try {
    for (;;) {
      await persist(renew)
      await persist(claimAhead)
      await persist(turn)
      if (flying.size || landed.length) {
        if (!landed.length) await nap()
        await gathered()
      } else {
        if (signal.aborted || paused || !claimed.length) break
        if (failures) {
          await pause(restOfServer(failures), signal)
          break
        }
        // Everything claimed waits for its permit.
        await pause(permits.restMs, signal)
      }
    }
    if (sent) await tell(null)
    return sent
  } finally {
    clearInterval(ticking)
    // Not even that is possible where the database is away; then the lease runs out.
    await ledger.release(mine, idsOf(claimed)).catch(() => undefined)
    for (const session of sessions) session.close()
  }
}
