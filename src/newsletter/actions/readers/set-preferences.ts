import type { Payload } from 'payload'
import { appendTrail } from '../../../editorial'
import type { Subscriber } from '../../../payload-types'
import { type Clock, clockOf } from '../../../platform'
import type { List } from '../../domain/lists'
import type { Choices } from '../../domain/readers/choices'
import type { Wording } from '../../domain/readers/wording'
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
  /** The wording that stood beside each list. */
  wording: Record<List, Wording>
  /** The wording they ticked by which links they open are counted; null: not ticked. */
  clicks?: Wording | null
  evidence?: Evidence
  clock?: Clock
}

const differs = (said: unknown, stood: unknown): boolean =>
  JSON.stringify(said ?? null) !== JSON.stringify(stood ?? null)

/**
 * A reader's choices, by the link of a mail. What is unticked ends at once. What is newly ticked is asked about by mail
 * first, as for anybody else: a mail is passed on, and its link with it.
 * @returns the lists that wait for their confirmation now; null for a reader nobody knows
 */
export const setPreferences = async (args: Args): Promise<List[] | null> => {
  const { payload, subscriber, choices, evidence = {}, clock = clockOf(payload) } = args
  const now = clock.now()
  const outcome = await readerTransaction(payload, async (req) => {
    const held = await heldReader(req, subscriber)
    if (!held || held.erasedAt) return null
    const active = (held.lists ?? []).filter(({ state }) => state === 'active').map(({ list }) => list)
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
    const said = { wording: args.clicks?.version ?? null, how: 'preferences', evidence }
    const clicks = await noteClickConsent(req, reader, said, now)
    await writeReader(req, reader, { ...choices, ...pause, ...clicks } as Partial<Subscriber>)
    // Which, and not what: the trail outlives an erasure.
    const chosen = { ...choices, ...pause, ...clicks } as Record<string, unknown>
    const changed = Object.keys(chosen).filter((name) => differs(chosen[name], (held as never)[name]))
    const about = { collectionSlug: 'subscribers', documentId: subscriber }
    if (changed.length) {
      await appendTrail({ req, actor: 'anonymous', verb: 'reader-preferences', ...about, after: { changed } })
    }
    return { email: held.email, added: args.lists.filter((list) => !active.includes(list)) }
  })
  if (!outcome) return null
  const { email, added } = outcome
  const address = added.length ? normaliseAddress(email ?? '') : null
  if (!address) return []
  const versions = Object.fromEntries(added.map((list) => [list, args.wording[list].version]))
  // Its own transaction: the limit on mails to one address may leave it unasked, and what was chosen stands anyhow.
  await takeSubscription({ payload, address, asked: { lists: [...added], wording: versions }, evidence, clock })
  return [...added]
}
