import { domainToASCII } from 'node:url'
import { disposableDomains, roleNames } from '../../domain/readers/address-kinds'

export type ReaderAddress = {
  /** To write to: the local part as its owner writes it, the domain in ASCII and lower case. */
  email: string
  /** To match by: two spellings of one mailbox have one. The hash is made of it. */
  match: string
  domain: string
  role: boolean
  disposable: boolean
}

/** Dot-atom of RFC 5322 with the letters of RFC 6531; no quoted local parts, which no provider hands out. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

const bytes = (text: string): number => new TextEncoder().encode(text).length

/**
 * A mail address as we keep and match it, or null where it is none: NFC, the domain by IDNA, sizes of RFC 5321. By the
 * RFC the case of a local part is its server's affair, so it is kept; no server of today tells two mailboxes by it, so
 * it is not matched by.
 */
export const normaliseAddress = (text: string): ReaderAddress | null => {
  // An East Asian keyboard may give the full-width sign.
  const whole = text.normalize('NFC').trim().replaceAll('＠', '@')
  const at = whole.lastIndexOf('@')
  const local = whole.slice(0, at)
  if (at < 1 || bytes(local) > 64 || !LOCAL.test(local)) return null
  const given = whole.slice(at + 1)
  if (given.length > 253 || /[\s:/?#[\]@\\%]/.test(given)) return null
  const domain = domainToASCII(given.toLowerCase()).replace(/\.$/, '')
  const labels = domain.split('.')
  if (labels.length < 2 || !labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) return null
  const email = `${local}@${domain}`
  if (bytes(email) > 254) return null
  const match = email.toLowerCase()
  const name = local.toLowerCase().replace(/\+.*$/, '')
  return { email, match, domain, role: roleNames.has(name), disposable: disposableDomains.has(domain) }
}
