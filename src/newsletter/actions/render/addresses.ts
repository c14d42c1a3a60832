/** Folders of the site that hold a record's page; milestones are told on their therapy's. */
const folders: Readonly<Record<string, string>> = {
  articles: 'articles',
  trials: 'trials',
  therapies: 'therapies',
  companies: 'companies',
  frameworks: 'frameworks',
  events: 'events',
}

export const pageSlugs = Object.keys(folders)

/** Absolute address of a published record's page. */
export const pageOf = (origin: string, collection: string, slug: unknown): string =>
  `${origin}/${folders[collection]}/${encodeURIComponent(String(slug))}`

export const fileAt = (origin: string, filename: unknown): string =>
  `${origin}/api/media/file/${encodeURIComponent(String(filename))}`
