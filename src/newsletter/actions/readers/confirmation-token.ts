import { createHash, randomBytes } from 'node:crypto'
import { keyedHash, tokenKeys } from '../../../platform'

/**
 * What a link to confirm carries is made of a random seed, which only the row of the waiting mail holds and which goes
 * with it, and of `TOKEN_KEY`, which no row holds: every try of the mail has the same link, and nobody makes one out of
 * the database. What stays is the hash.
 */
const tokenOf = (seed: string, key: string): string => keyedHash({ key, purpose: 'confirmation', text: seed })

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

export const newConfirmationToken = (keys: readonly string[] = tokenKeys()): { seed: string; tokenHash: string } => {
  const seed = randomBytes(24).toString('base64url')
  return { seed, tokenHash: hashOfToken(tokenOf(seed, keys[0] as string)) }
}

/** The token of a seed; null where it was made under a key that is no longer among ours. */
export const tokenOfSeed = (seed: string, tokenHash: string, keys: readonly string[] = tokenKeys()): string | null =>
  keys.map((key) => tokenOf(seed, key)).find((token) => hashOfToken(token) === tokenHash) ?? null
