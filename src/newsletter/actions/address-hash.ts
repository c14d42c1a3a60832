import { addressKey, keyedHash } from '../../platform'

/** What a reader's address is matched by: HMAC-SHA256 under `ADDRESS_KEY` of its normalised form, in hex. */
export const addressHash = (normalised: string, key: string = addressKey()): string =>
  keyedHash({ key, purpose: 'address', text: normalised })
