import type { Payload } from 'payload'
import { AppError } from '../../platform'
import { beforeTheFirst, type ChainedFields, type TrailHead } from '../domain/trail-chain'
import { linkHash } from './link-hash'

type Link = ChainedFields & { sequence: number; hash: string }

/**
 * The key the last link was made under, of those given, and the head. `key` is null where it holds under none of them,
 * or where the entry before it is gone; it is the newest where nothing is linked yet. One look-up.
 */
export const newestLinks = async (
  payload: Payload,
  keys: readonly [string, ...string[]],
): Promise<{ head: TrailHead; key: string | null }> => {
  const { docs } = await payload.db.find<Link>({
    collection: 'audit',
    where: { sequence: { greater_than: 0 } },
    sort: '-sequence',
    limit: 2,
    pagination: false,
  })
  const [last, before] = docs
  if (!last) return { head: beforeTheFirst, key: keys[0] }
  const head = { sequence: Number(last.sequence), hash: String(last.hash) }
  const previous = head.sequence === 1 ? beforeTheFirst : before
  if (Number(previous?.sequence) !== head.sequence - 1) return { head, key: null }
  const made = { previous: String(previous?.hash), sequence: head.sequence, entry: last }
  return { head, key: keys.find((key) => linkHash({ key, ...made }) === head.hash) ?? null }
}

/**
 * Where to link on. A link after one that does not hold under the newest key would break the chain for good, or seal
 * what somebody with an old key wrote: so a process with a wrong or an outdated AUDIT_KEY links nothing.
 * @throws AppError `audit-key-changed`, `trail-head-broken`
 */
export const headToLinkTo = async (payload: Payload, keys: readonly [string, ...string[]]): Promise<TrailHead> => {
  const { head, key } = await newestLinks(payload, keys)
  if (key === keys[0]) return head
  const nothing = 'Nothing is linked until then.'
  throw key
    ? new AppError(
        'audit-key-changed',
        `The last link of the trail (${head.sequence}) was made under an older key of AUDIT_KEY. After a change of the key, run npm run audit:rotate once. If that was done before, the end of the trail was cut off: compare with a head noted earlier. ${nothing}`,
        500,
      )
    : new AppError(
        'trail-head-broken',
        `The last link of the trail (${head.sequence}) does not hold under AUDIT_KEY: this process has another key, or the entry was changed. See npm run audit:verify. ${nothing}`,
        500,
      )
}
