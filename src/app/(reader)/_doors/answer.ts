import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { languageAccepted, type ReaderLanguage, readerLanguage } from '../../../newsletter'
import { dark, light } from '../../../platform/look/tokens'
import { siteSettings } from '../../../site/queries/site-settings'
import { framed } from '../../../site/reader/frame'
import type { Page } from '../../../site/reader/pages'
import { readerStyle } from '../../../site/reader/style'

export type Door = { payload: Payload; request: Request }

export const style = readerStyle({ light, dark })
/** The version is part of the address, so browsers may keep it for good. */
export const styleVersion = createHash('sha256').update(style).digest('hex').slice(0, 16)

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** A page in the frame of the publication, kept by nobody; `private` ones are for nobody's index either. */
export const answer = async (
  payload: Payload,
  page: Page,
  {
    language,
    status = 200,
    open = false,
    more = {},
  }: {
    language: ReaderLanguage
    status?: number
    /** May be found by a search engine. */
    open?: boolean
    more?: Record<string, string>
  },
): Promise<Response> => {
  const site = await siteSettings.load(payload, {})
  const text = framed({ language, site }, { ...page, style: `/reader-style/${styleVersion}` })
  return new Response(text, {
    status,
    headers: {
      ...headers,
      'content-language': language,
      vary: 'Accept-Language',
      ...(open ? {} : { 'x-robots-tag': 'noindex' }),
      ...more,
    },
  })
}

/** The language of a page for somebody unknown: what its address says, else what their browser does. */
export const languageOf = (request: Request): ReaderLanguage =>
  readerLanguage(new URL(request.url).searchParams.get('lang')) ??
  languageAccepted(request.headers.get('accept-language'))

/** What a request tells of who sends it; the address was settled before (platform/rate-limit/client-address.ts). */
export const senderOf = (request: Request) => ({
  address: request.headers.get('x-forwarded-for'),
  userAgent: request.headers.get('user-agent'),
})
