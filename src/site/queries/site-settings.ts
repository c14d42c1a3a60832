import { readEnv } from '../../platform'
import { query } from './query'

export type SiteSettings = {
  origin: string
  title: string
  tagline: string
  description: string
  navigation: { label: string; path: string }[]
  publisher: { name: string; url: string | null; contact: string | null }
}

const sections = [
  { label: 'Articles', path: '/articles' },
  { label: 'Trials', path: '/trials' },
  { label: 'Frameworks', path: '/frameworks' },
  { label: 'Compare', path: '/frameworks/compare' },
]

/** Name, sections and publisher, with what stands in for them until the desk has filled them in. */
export const siteSettings = query('site-settings', async (payload): Promise<SiteSettings> => {
  const site = await payload.findGlobal({ slug: 'site', overrideAccess: false, draft: false, depth: 0 })
  const title = site.title || 'Imprimatur'
  const tagline = site.tagline ?? ''
  return {
    origin: readEnv().SITE_URL,
    title,
    tagline,
    description: site.description || tagline,
    navigation: site.navigation?.length ? site.navigation.map(({ label, path }) => ({ label, path })) : sections,
    publisher: {
      name: site.publisher?.name || title,
      url: site.publisher?.url || null,
      contact: site.publisher?.contact || null,
    },
  }
})
