/** Public addresses of documents, by collection; null where a kind of document has no page of its own. */
const folders = {
  articles: 'articles',
  trials: 'trials',
  therapies: 'therapies',
  companies: 'companies',
  frameworks: 'frameworks',
  events: 'events',
} as const

export type AddressedSlug = keyof typeof folders

export const isAddressed = (collection: string): collection is AddressedSlug => collection in folders

/** Slugs hold letters of every script, so they are encoded here and nowhere else. */
export const addressOf = (collection: AddressedSlug, slug: string): string =>
  `/${folders[collection]}/${encodeURIComponent(slug)}`

export const mediaAddress = (filename: string): string => `/api/media/file/${encodeURIComponent(filename)}`

/** A query string from values; empty ones are left out, so that one state has one address. */
export const withQuery = (path: string, values: Record<string, string | readonly string[] | undefined>): string => {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one) parameters.append(name, one)
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}
