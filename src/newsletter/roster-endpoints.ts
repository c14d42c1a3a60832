import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { appendTrail, trailActor } from '../editorial'
import { AppError, clockOf, requireRole } from '../platform'
import { csvLimits } from '../platform/csv'
import { countries, languages, topics } from '../trials'
import { normaliseAddress } from './actions/readers/normalise-address'
import { applyRoster } from './actions/roster/apply-roster'
import { exportReaders } from './actions/roster/export-readers'
import { countLines, previewRoster, readRoster } from './actions/roster/plan-roster'
import { liftByHand, suppressByHand } from './actions/roster/set-suppression'
import { undoRoster } from './actions/roster/undo-roster'

type Door = Omit<Endpoint, 'root'>

const valuesOf = (options: readonly { value: string }[]) => options.map(({ value }) => value)
const offered = { topics: valuesOf(topics), countries: valuesOf(countries), languages: valuesOf(languages) }

const forAdmins = (req: PayloadRequest) => requireRole(req, ['admin'], 'Only admins see and change readers.')

const idOf = (req: PayloadRequest): string => {
  const id = String(req.routeParams?.id ?? '')
  if (!/^[0-9a-f-]{8,40}$/.test(id)) throw new AppError('not-found', 'There is nothing by that id.', 404)
  return id
}

const now = (req: PayloadRequest): Date => clockOf(req.payload).now()

const importHandler: Endpoint['handler'] = async (req) => {
  forAdmins(req)
  if (Number(req.headers.get('content-length') ?? 0) > csvLimits.bytes + 64 * 1024) {
    throw new AppError('file-too-large', 'The file is larger than 2 MB. Split it into smaller files.', 413)
  }
  const form = await req.formData?.().catch(() => null)
  const given = form?.get('file')
  const step = form?.get('step')
  if (!(given instanceof Blob) || (step !== 'preview' && step !== 'apply')) {
    throw new AppError(
      'bad-request',
      'Send a form with “file” (CSV), “step” (preview or apply) and, to apply, “hash”.',
      400,
    )
  }
  const at = now(req)
  const file = readRoster(new Uint8Array(await given.arrayBuffer()), at)
  const { hash, unknown } = file
  if (step === 'preview') {
    const rows = await previewRoster(req.payload, file)
    return Response.json({ hash, unknown, counts: countLines(rows), rows })
  }
  if (form?.get('hash') !== hash) {
    throw new AppError('file-changed', 'This is not the file that was previewed. Preview it again, then apply.', 409)
  }
  const fileName = given instanceof File ? given.name : ''
  const { id, lines } = await applyRoster({ payload: req.payload, file, fileName, by: trailActor(req), at, offered })
  return Response.json({ import: id, counts: countLines(lines), rows: lines })
}

const exportHandler: Endpoint['handler'] = async (req) => {
  forAdmins(req)
  const { csv, rows } = await exportReaders({ payload: req.payload })
  // Before it leaves: there is no export that the trail does not know.
  await appendTrail({ req, actor: trailActor(req), verb: 'export', collectionSlug: 'subscribers', after: { rows } })
  const day = now(req).toISOString().slice(0, 10)
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="readers-${day}.csv"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/**
 * For admins. `POST /api/subscribers/import` (multipart: file, step, hash) → `{ hash, unknown, counts, rows }` as a
 * preview, `{ import, counts, rows }` when applied; `GET /api/subscribers/export.csv`.
 */
export const readerEndpoints: Door[] = [
  { path: '/import', method: 'post', handler: importHandler },
  { path: '/export.csv', method: 'get', handler: exportHandler },
]

/** `POST /api/reader-imports/:id/undo` → `{ undone }`, for admins. */
export const readerImportEndpoints: Door[] = [
  {
    path: '/:id/undo',
    method: 'post',
    handler: async (req) => {
      forAdmins(req)
      const args = { payload: req.payload, importId: idOf(req), by: trailActor(req), at: now(req) }
      return Response.json({ undone: await undoRoster(args) })
    },
  },
]

const why = z.string().trim().min(1).max(500)
const byHand = z.object({
  email: z.string().max(400),
  scope: z.enum(['all', 'editorial', 'event-news']).default('all'),
  why,
})

/** `POST /api/suppressions { email, scope, why }` → `{ added }`, and `POST /api/suppressions/:id/lift { why }`, for admins. */
export const suppressionEndpoints: Door[] = [
  {
    path: '/',
    method: 'post',
    handler: async (req) => {
      forAdmins(req)
      const parsed = byHand.safeParse(await req.json?.().catch(() => null))
      const address = parsed.success ? normaliseAddress(parsed.data.email) : null
      if (!parsed.success || !address) {
        throw new AppError('bad-request', 'Send { "email", "scope": "all" | "editorial" | "event-news", "why" }.', 400)
      }
      const { scope, why: said } = parsed.data
      const args = { payload: req.payload, by: trailActor(req), at: now(req), why: said }
      return Response.json({ added: await suppressByHand({ ...args, address, scope }) })
    },
  },
  {
    path: '/:id/lift',
    method: 'post',
    handler: async (req) => {
      forAdmins(req)
      const parsed = z.object({ why }).safeParse(await req.json?.().catch(() => null))
      if (!parsed.success) throw new AppError('bad-request', 'Send { "why": "…" }.', 400)
      const args = { payload: req.payload, by: trailActor(req), at: now(req), why: parsed.data.why }
      await liftByHand({ ...args, id: idOf(req) })
      return Response.json({ lifted: true })
    },
  },
]
