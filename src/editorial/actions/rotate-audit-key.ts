import type { Payload } from 'payload'
import { AppError, auditKeys, inOwnTransaction } from '../../platform'
import { triedAgain } from '../../platform/database'
import { KEY_CHANGE, keyChangeOf } from '../domain/key-change'
import type { ChainedFields } from '../domain/trail-chain'
import { appendTrail } from './append-trail'
import { link } from './chain-trail'
import { keyFingerprint } from './link-hash'
import { newestLinks } from './newest-links'
import { verifyTrail } from './verify-trail'

const refusal = (sentence: string) => new AppError('trail-not-handed-over', sentence, 409)

/**
 * Hands the chain over to the newest key: the first link under it is an entry that names both keys by their
 * fingerprints, and covers by its hash all that came before. A person does this once, after the key was changed and
 * with the trail verified; no worker does it by itself, because it would also seal what somebody with the old key wrote.
 *
 * @returns the place of that entry; null where the chain ends under the newest key already, or is empty
 * @throws AppError `trail-not-handed-over` where the trail does not verify under the older keys
 */
export const rotateAuditKey = async ({
  payload,
  keys = auditKeys(),
}: {
  payload: Payload
  /** Newest first. */
  keys?: readonly [string, ...string[]]
}): Promise<number | null> => {
  const { broken } = await verifyTrail({ payload, keys })
  if (broken) {
    const what = broken.what === 'unlisted' ? 'its key is not in AUDIT_KEY' : 'the trail does not hold there'
    throw refusal(
      `The trail verifies up to entry ${broken.sequence - 1} and no further: ${what}. Put the new key in front and keep the old ones; see npm run audit:verify.`,
    )
  }
  return triedAgain(() =>
    inOwnTransaction(payload, async (req) => {
      const { head, key } = await newestLinks(payload, keys)
      if (key === keys[0]) return null
      if (!key) throw refusal('Another process links under another key. Stop every worker and web process first.')
      const [before, after] = [{ key: keyFingerprint(key) }, { key: keyFingerprint(keys[0]) }]
      await appendTrail({ req, actor: 'cli:audit-rotate', verb: KEY_CHANGE, collectionSlug: 'audit', before, after })
      const { docs } = await payload.db.find<ChainedFields>({
        collection: 'audit',
        where: { and: [{ verb: { equals: KEY_CHANGE } }, { sequence: { exists: false } }] },
        pagination: false,
        req,
      })
      // Whoever writes to the database could have put another one there.
      const own = docs.find((one) => keyChangeOf(one)?.from === before.key && keyChangeOf(one)?.to === after.key)
      await link(req, own ? [own] : [], head, keys[0])
      return head.sequence + 1
    }),
  )
}
