export { type AddressedSlug, addressOf, isAddressed, mediaAddress } from '../editorial/domain/public-addresses'

/** A query string from values; empty ones are left out, so that one state has one address. */
export const withQuery = (path: string, values: Record<string, string | readonly string[] | undefined>): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one) parameters.append(name, one)
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}
