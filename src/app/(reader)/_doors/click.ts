import { readerWords, takeClick } from '../../../newsletter'
import type { ClientLimit } from '../../../platform/rate-limit/limit-client'
import { saidPage } from '../../../site/reader/pages'
import { answer, type Door, languageOf, senderOf } from './answer'

/**
 * `GET` and `HEAD /c/<token>`: on to the link of a mail that the token names, and to no other place. A client that comes
 * too often is led on as well; it is not counted.
 */
export const followClick = async ({
  payload,
  request,
  token,
  limit,
}: Door & { token: string; limit: ClientLimit }): Promise<Response> => {
  const { address, userAgent } = senderOf(request)
  const purpose = request.headers.get('sec-purpose') ?? request.headers.get('purpose')
  const count = (await limit(address)) === null
  const to = await takeClick({ payload, token, method: request.method, userAgent, purpose, count })
  if (to === null) {
    const language = languageOf(request)
    return answer(payload, saidPage(readerWords(language).unknown), { language, status: 404 })
  }
  const headers = {
    location: new URL(to).href,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  }
  return new Response(null, { status: 302, headers })
}
