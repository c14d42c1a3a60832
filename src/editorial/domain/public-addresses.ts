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

export const addressedSlugs = Object.keys(folders) as AddressedSlug[]

export const isAddressed = (collection: string): collection is AddressedSlug => collection in folders

/** Slugs hold letters of every script, so they are encoded here and nowhere else. */
export const addressOf = (collection: AddressedSlug, slug: string): string =>
  `/${folders[collection]}/${encodeURIComponent(slug)}`

export const mediaAddress = (filename: string): string => `/api/media/file/${encodeURIComponent(filename)}`
