import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { AppError, signedIn } from '../platform'
import { readReplaceable } from './actions/replace/read-replaceable'
import { type Replaceable, replaceRecord, repointAgain } from './actions/replace/replace-record'

const words = z.string().max(5_000)

/** What may be said of the new row; the rest is taken over from the old one. */
const given = {
  media: z.strictObject({ alt: words, caption: words, credit: words, licence: words }).partial(),
  sources: z
    .strictObject({
      csl: z.record(z.string(), z.unknown()),
      doi: words,
      url: words,
      archiveUrl: words,
      checkedOn: words,
      note: words,
    })
    .partial(),
} as const

/** The file leaves the request: what is written next with it would take it for its own. */
const takeFile = (req: PayloadRequest): NonNullable<PayloadRequest['file']> => {
  const { file } = req
  if (!file) throw new AppError('upload-missing', 'File: send the new file itself.', 400)
  delete req.file
  return file
}

/**
 * On media and sources: `POST /api/<slug>/:id/replace` (media: multipart with `file` and `_payload`; sources: JSON) with
 * what differs from the old row, and `POST /api/<slug>/:id/repoint` for documents that still use a replaced one →
 * `{ id, documents: [{ slug, id, title, ok, code?, sentence? }] }`, `id` being the new row's. `GET …/replace` says whether
 * this person may, and what signed work uses it.
 */
export const replaceEndpoints = (slug: Replaceable): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/replace',
    method: 'get',
    handler: async (request) => {
      const req = signedIn(request)
      return Response.json(await readReplaceable(req, slug, String(req.routeParams?.id)))
    },
  },
  {
    path: '/:id/replace',
    method: 'post',
    handler: async (request) => {
      const req = signedIn(request)
      await addDataAndFileToRequest(req)
      const parsed = given[slug].safeParse(req.data ?? {})
      if (!parsed.success) {
        const named = `Send what differs: ${Object.keys(given[slug].shape).join(', ')}.`
        throw new AppError('bad-request', named, 400)
      }
      const id = String(req.routeParams?.id)
      const file = slug === 'media' ? takeFile(req) : undefined
      return Response.json(await replaceRecord({ req, slug, id, data: parsed.data, file }), { status: 201 })
    },
  },
  {
    path: '/:id/repoint',
    method: 'post',
    handler: async (request) => {
      const req = signedIn(request)
      return Response.json(await repointAgain({ req, slug, id: String(req.routeParams?.id) }))
    },
  },
]
