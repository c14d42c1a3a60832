import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/source-sans-3/wght-italic.css'
import '../../site/styles/tokens.css'
import '../../site/styles/base.css'
import '../../site/styles/frame.css'
import '../../site/styles/parts.css'
import '../../site/styles/tables.css'
import '../../site/styles/article.css'
import '../../site/styles/print.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Foot, Masthead } from '../../site/components/masthead'
import { publishedLanguages } from '../../site/queries/published-languages'
import { read } from '../../site/queries/read'
import { siteSettings } from '../../site/queries/site-settings'

/** Every page is made for its request; what is kept between requests is kept in memory (ADR 0004). */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#181613' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const site = await read(siteSettings, {})
  return {
    metadataBase: new URL(site.origin),
    title: { default: site.tagline ? `${site.title}: ${site.tagline}` : site.title, template: `%s · ${site.title}` },
    description: site.description,
    openGraph: { siteName: site.title, type: 'website' },
  }
}

/** Masthead and foot are English; a document in another language says so on its own part of the page. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [site, languages] = await Promise.all([read(siteSettings, {}), read(publishedLanguages, {})])
  return (
    <html lang="en">
      <body>
        <a className="skip" href="#content">
          Skip to content
        </a>
        <Masthead site={site} languages={languages} />
        <main id="content" className="frame" tabIndex={-1}>
          {children}
        </main>
        <Foot site={site} />
      </body>
    </html>
  )
}
