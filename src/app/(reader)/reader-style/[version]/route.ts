import { style, styleVersion } from '../../_doors/answer'

type Context = { params: Promise<{ version: string }> }

/** The style sheet of readers' pages, by its version. */
export const GET = async (_request: Request, { params }: Context): Promise<Response> => {
  const current = (await params).version === styleVersion
  return new Response(current ? style : 'There is no such style sheet.', {
    status: current ? 200 : 404,
    headers: {
      'content-type': current ? 'text/css; charset=utf-8' : 'text/plain; charset=utf-8',
      'cache-control': current ? 'public, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
