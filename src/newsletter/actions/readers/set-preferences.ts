import type { Payload } from 'payload'
import { appendTrail } from '../../../editorial'
import type { Subscriber } from '../../../payload-types'
import { type Clock, clockOf } from '../../../platform'
import type { List } from '../../domain/lists'
import type { Choices } from '../../domain/readers/choices'
import type { ShownWording } from '../../domain/readers/wording'
import { noteClickConsent } from '../clicks/click-consent'
import type { Evidence } from './evidence'
import { normaliseAddress } from './normalise-address'
import { oweResult } from './owe-notice'
import { heldReader, readerTransaction, writeReader } from './reader-transaction'
import { takeSubscription } from './take-subscription'
import { stopReader } from './unsubscribe'

const DAY_MS = 86_400_000

type Args = {
  payload: Payload
  subscriber: string
  /** Ticked: the reader wants these and no others. */
  lists: readonly List[]
  choices: Choices
  /** `0`: no pause. Not given: as it stands. */
  pauseDays?: number
  /** Ticked: links they open may be counted. */
  clicks: boolean
  /** Versions of the wording that stood beside the ticks. */
  wording: ShownWording
  evidence?: Evidence
  clock?: Clock
}

export type PreferencesSet =
  /** With the lists that wait for their confirmation now. */
  | { state: 'saved'; asked: List[] }
  /** Nothing was done: what is newly agreed to came without the wording that stood beside it. */
  | { state: 'wording-unknown' }
  | { state: 'unknown' }

const differs = (said: unknown, stood: unknown): boolean =>
  JSON.stringify(said ?? null) !== JSON.stringify(stood ?? null)

/**
 * A reader's choices, by the link of a mail. What is unticked ends at once. What is newly ticked is asked about by mail
 * first, as for anybody else: a mail is passed on, and its link with it. Only what is newly agreed to needs a wording:
 * to withdraw needs nothing.
 */
export const setPreferences = async (args: Args): Promise<PreferencesSet> => {
  const { payload, subscriber, choices, wording, evidence = {}, clock = clockOf(payload) } = args
  const now = clock.now()
  const outcome = await readerTransaction(payload, async (req) => {
    const held = await heldReader(req, subscriber)
    if (!held || held.erasedAt) return 'unknown'
    const active = (held.lists ?? []).filter(({ state }) => state === 'active').map(({ list }) => list)
    const added = args.lists.filter((list) => !active.includes(list))
    const agreesAnew = args.clicks && !held.clickTracking
    if (added.some((list) => !wording[list]) || (agreesAnew && !wording.clicks)) return 'wording-unknown'
    let reader = held
    const withdrawals: string[] = []
    for (const scope of active.filter((list) => !args.lists.includes(list))) {
      withdrawals.push(...(await stopReader(req, reader, { scope, how: 'preferences', evidence }, now)).withdrawals)
      // Afresh: what comes next builds on what this changed.
      reader = (await heldReader(req, subscriber)) ?? reader
    }
    await oweResult(req, { ...reader, ...choices }, { notice: 'withdrawal', consents: withdrawals })
    const pause =
      args.pauseDays === undefined
        ? {}
        : { pausedUntil: args.pauseDays ? new Date(now.getTime() + args.pauseDays * DAY_MS).toISOString() : null }
    // Who agreed before agrees to what stood then: nothing is recorded, whatever stands now.
    const said = { wording: args.clicks ? (wording.clicks ?? 'as-before') : null, how: 'preferences', evidence }
    const clicks = await noteClickConsent(req, reader, said, now)
    await writeReader(req, reader, { ...choices, ...pause, ...clicks } as Partial<Subscriber>)
    // Which, and not what: the trail outlives an erasure.
    const chosen = { ...choices, ...pause, ...clicks } as Record<string, unknown>
    const changed = Object.keys(chosen).filter((name) => differs(chosen[name], (held as never)[name]))
    const about = { collectionSlug: 'subscribers', documentId: subscriber }
    if (changed.length) {
      await appendTrail({ req, actor: 'anonymous', verb: 'reader-preferences', ...about, after: { changed } })
    }
    return { email: held.email, added }
  })
  if (typeof outcome === 'string') return { state: outcome }
  const { email, added } = outcome
  const address = added.length ? normaliseAddress(email ?? '') : null
  if (!address) return { state: 'saved', asked: [] }
  const versions = Object.fromEntries(added.map((list) => [list, wording[list]]))
  // Its own transaction: the limit on mails to one address may leave it unasked, and what was chosen stands anyhow.
  await takeSubscription({ payload, address, asked: { lists: [...added], wording: versions }, evidence, clock })
  return { state: 'saved', asked: added }
}
