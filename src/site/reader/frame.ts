import type { ReaderLanguage } from '../../newsletter/domain/readers/words'
import { faceVersion, fontSheet } from '../fonts'
import type { SiteSettings } from '../queries/site-settings'
import { type Html, html } from './html'

export type Frame = { language: ReaderLanguage; site: SiteSettings }

const sheetOf = (face: string): string => `/fonts/${face}/${faceVersion(face)}/wght.css`

/**
 * A page for readers as plain HTML: masthead, one column, foot. Its routes answer posts that come without a cookie, a
 * script or a browser, which a page of Next cannot; so they write what they answer themselves.
 */
export const framed = (
  { language, site }: Frame,
  { title, body, style }: { title: string; body: Html; style: string },
) => {
  const faces = [sheetOf('source-serif-4'), sheetOf('source-sans-3'), fontSheet(language)].filter((one) => one !== null)
  return html`<!doctype html>
<html lang="${language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${site.title}</title>
${faces.map((face) => html`<link rel="stylesheet" href="${face}">`)}
<link rel="stylesheet" href="${style}">
</head>
<body>
<header><a class="wordmark" href="/">${site.title}</a>${site.tagline ? html`<p class="small soft" lang="en">${site.tagline}</p>` : null}</header>
<main id="content">
${body}
</main>
<footer class="small soft"><p>${site.publisher.name}${
    site.publisher.contact ? html` · <a href="mailto:${site.publisher.contact}">${site.publisher.contact}</a>` : null
  }</p></footer>
</body>
</html>
`.text
}
