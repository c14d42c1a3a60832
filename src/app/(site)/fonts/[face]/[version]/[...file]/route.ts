import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { faceVersion } from '../../../../../../site/fonts'

type Context = { params: Promise<{ face: string; version: string; file: string[] }> }

const named = /^(?:wght\.css|files\/[a-z0-9-]+\.woff2)$/

/** Faces of installed packages: a known name, its installed version, and file names of their pattern only. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { face, version, file } = await params
  const name = file.join('/')
  const missing = new Response('There is no such font.', { status: 404, headers: { 'cache-control': 'no-store' } })
  if (faceVersion(face) !== version || !named.test(name)) return missing
  const path = join(process.cwd(), 'node_modules/@fontsource-variable', face, name)
  const data = await readFile(/* turbopackIgnore: true */ path).catch(() => null)
  if (!data) return missing
  return new Response(new Uint8Array(data), {
    headers: {
      'content-type': name.endsWith('.css') ? 'text/css; charset=utf-8' : 'font/woff2',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
  })
}
