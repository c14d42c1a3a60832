import config from '@payload-config'
import { getPayload } from 'payload'
import { readWebView } from '../../../../newsletter'
import { slugOf } from '../../../../site/slug'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ slug: string }> }

/** `GET /issues/<slug>`: a published issue as it was mailed, with nobody's links. Its policy is in platform/http. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const found = await readWebView(await getPayload({ config }), slugOf((await params).slug))
  if (!found) {
    return new Response('There is no such issue.', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  }
  return new Response(found.html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': found.language,
      'cache-control': 'no-store',
      ...(found.promotional ? { 'x-robots-tag': 'noindex' } : {}),
    },
  })
}
