import { timingSafeEqual } from 'node:crypto'
import { keyedHash, tokenKeys } from '../../platform'
import type { List } from '../domain/lists'

/**
 * What a reader's link, a return path or a Message-ID carries: an id and an HMAC under `TOKEN_KEY` of what it is for,
 * the id, the list and the row's token version. Nothing of it is stored. Lower case throughout, since mail servers may
 * fold a return path; at most 57 characters of it before an at sign (RFC 5321 allows 64).
 */
export type TokenPurpose = 'unsubscribe' | 'preferences' | 'return-path' | 'message-id'

export type TokenOf = {
  purpose: TokenPurpose
  /** Of the subscriber, or of the delivery for `return-path` and `message-id`. */
  id: string
  /** Only for `unsubscribe`. */
  list?: List
  /** The subscriber's `tokenVersion`; raised, it ends every link that is out. Deliveries have none. */
  version?: number | null
}

const codes: Record<List, string> = { editorial: 'e', 'event-news': 'n' }
const MAC = 20

const macOf = ({ purpose, id, list, version }: TokenOf, key: string): string =>
  keyedHash({ key, purpose: `reader-token ${purpose}`, text: `${id}\n${list ?? ''}\n${version ?? 0}` }).slice(0, MAC)

/** A token such as `e-4f…-9ac…`, made under the newest key. */
export const readerToken = (of: TokenOf, keys: readonly string[] = tokenKeys()): string =>
  `${of.list ? codes[of.list] : 'x'}-${of.id}-${macOf(of, keys[0] as string)}`

export type ReadToken = { id: string; list: List | null; mac: string }

/** Takes a token apart without believing it; null where it has not the shape of one. */
export const readToken = (text: string): ReadToken | null => {
  const found = /^([enx])-([0-9a-f-]{8,40})-([0-9a-f]{20})$/.exec(text.trim().toLowerCase())
  if (!found) return null
  const [, code, id = '', mac = ''] = found
  const list = code === 'e' ? 'editorial' : code === 'n' ? 'event-news' : null
  return { id, list, mac }
}

/** Whether a token is one of ours, under any of the keys; compared in constant time. */
export const tokenHolds = (
  token: ReadToken,
  of: Omit<TokenOf, 'id' | 'list'>,
  keys: readonly string[] = tokenKeys(),
): boolean => {
  const given = Buffer.from(token.mac)
  const whole: TokenOf = { ...of, id: token.id, ...(token.list ? { list: token.list } : {}) }
  return keys.map((key) => timingSafeEqual(given, Buffer.from(macOf(whole, key)))).includes(true)
}
