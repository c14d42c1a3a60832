import { keyedHash } from '../../platform'

const ADDRESS = /[^\s@<>"'(),;:[\]\\]+@[^\s@<>"'(),;:[\]\\]+\.[^\s@<>"'(),;:[\]\\.]+/g

/** What the trail says instead of an address: the same for the same address, and of no use without the key. */
export const addressHash = (address: string, key: string): string =>
  keyedHash({ key, purpose: 'address', text: address.trim().toLowerCase() }).slice(0, 32)

/** JSON with every mail address in it, alone or within a text, replaced by its hash. */
export const withoutAddresses = (value: unknown, key: string): unknown => {
  if (typeof value === 'string') return value.replace(ADDRESS, (address) => `address:${addressHash(address, key)}`)
  if (Array.isArray(value)) return value.map((each) => withoutAddresses(each, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [String(withoutAddresses(name, key)), withoutAddresses(each, key)]),
  )
}
