import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileHeaders } from './file-headers'

const TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
}

type Asked = { headers: Headers }

const missing = () => Response.json({ errors: [{ message: 'There is no such file.' }] }, { status: 404 })

/** Answers with a file of a folder, once Payload has said that the caller may read it; 304 where they have it. */
export const serveLocal =
  (folder: string) =>
  async (req: Asked, { params }: { params: { filename: string } }): Promise<Response> => {
    const { filename } = params
    const type = TYPES[extname(filename).toLowerCase()]
    if (!type || filename !== basename(filename) || filename.includes('\\')) return missing()
    const file = join(folder, filename)
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) return missing()
    const etag = `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`
    const headers = fileHeaders({ headers: new Headers({ 'Content-Type': type, ETag: etag }) })
    if (req.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    headers.set('Content-Length', String(found.size))
    return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers })
  }
