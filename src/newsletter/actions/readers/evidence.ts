import { addressKey, keyedHash } from '../../../platform'

/** Who asked, as far as a request tells: kept with a consent so that it can be shown, never the address itself. */
export type Evidence = { ip?: string; userAgent?: string }

export const evidenceOf = (from: { address?: string | null; userAgent?: string | null }): Evidence => ({
  ...(from.address ? { ip: keyedHash({ key: addressKey(), purpose: 'client-address', text: from.address }) } : {}),
  ...(from.userAgent ? { userAgent: from.userAgent.replace(/\p{Cc}/gu, ' ').slice(0, 300) } : {}),
})
