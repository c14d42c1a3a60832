import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { AppError, clockOf, signedIn } from '../platform'
import { csvLimits } from '../platform/csv'
import { appendTrail } from './actions/append-trail'
import { applyImport, type CreateRecord } from './actions/apply-import'
import { exportTable } from './actions/export-table'
import { planImportFile } from './actions/plan-import-file'
import { trailActor } from './actions/trail-actor'
import { countPlans, type Importer } from './domain/import-plan'

type Parts = {
  slug: string
  importer: Importer
  mayImport: (user: PayloadRequest['user']) => boolean
  /**
   * The door by which this person's new records are made, where it is not the collection's own; `scope` is what the
   * form named (an event's id). Throws where the scope is not theirs.
   */
  doorOf?: (req: PayloadRequest, scope: string) => Promise<CreateRecord | undefined>
}

/** Rows one call may write; the panel asks again until all are done, and shows how far it is. */
const ROWS_A_CALL = 50

const form = z.object({
  step: z.enum(['preview', 'apply']),
  scope: z.string().max(100).default(''),
  hash: z.string().max(64).default(''),
  lines: z
    .string()
    .default('[]')
    .transform((value, context) => {
      const lines = z.array(z.number().int()).max(ROWS_A_CALL)
      try {
        return lines.parse(JSON.parse(value))
      } catch {
        context.addIssue({ code: 'custom', message: `lines holds up to ${ROWS_A_CALL} line numbers` })
        return z.NEVER
      }
    }),
})

const readForm = async (req: PayloadRequest) => {
  const length = Number(req.headers.get('content-length') ?? 0)
  if (length > csvLimits.bytes + 64 * 1024) {
    throw new AppError('file-too-large', 'The file is larger than 2 MB. Split it into smaller files.', 413)
  }
  const data = await req.formData?.().catch(() => null)
  const file = data?.get('file')
  const entries = [...(data?.entries() ?? [])].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const parsed = form.safeParse(Object.fromEntries(entries))
  if (!parsed.success || !(file instanceof Blob)) {
    throw new AppError(
      'bad-request',
      'Send a form with “file” (CSV), “step” (preview or apply) and, to apply, “hash” and “lines”.',
      400,
    )
  }
  return { ...parsed.data, bytes: new Uint8Array(await file.arrayBuffer()) }
}

const importHandler =
  ({ slug, importer, mayImport, doorOf }: Parts): Endpoint['handler'] =>
  async (req) => {
    signedIn(req)
    if (!mayImport(req.user)) throw new AppError('import-forbidden', 'You may not import here. Ask an editor.', 403)
    const { step, scope, hash, lines, bytes } = await readForm(req)
    const create = await doorOf?.(req, scope)
    const plan = await planImportFile({ req, slug, importer, bytes, ...(create ? { mayCreate: true } : {}) })
    if (step === 'preview') {
      const rows = plan.plans.map((row) => ('data' in row ? { ...row, data: undefined } : row))
      return Response.json({
        hash: plan.hash,
        columns: plan.columns,
        unknown: plan.unknown,
        counts: countPlans(rows),
        rows,
      })
    }
    if (plan.hash !== hash) {
      throw new AppError('file-changed', 'This is not the file that was previewed. Preview it again, then apply.', 409)
    }
    const chosen = plan.plans.filter(({ line }) => lines.includes(line))
    const answers = await applyImport({ req, slug, plans: chosen, ...(create ? { create } : {}) })
    return Response.json({ answers })
  }

const columnsHandler =
  ({ importer, mayImport }: Parts): Endpoint['handler'] =>
  (req) => {
    if (!mayImport(req.user)) throw new AppError('import-forbidden', 'You may not import here. Ask an editor.', 403)
    const columns = importer.columns.map(({ key, synonyms = [], required = false }) => ({ key, synonyms, required }))
    return Response.json({ columns })
  }

const exportHandler =
  ({ slug, importer }: Parts): Endpoint['handler'] =>
  async (req) => {
    signedIn(req)
    const where = req.query?.where as Where | undefined
    const { csv, rows } = await exportTable({ req, slug, importer, ...(where ? { where } : {}) })
    // Before it leaves: there is no export that the trail does not know.
    const what = { rows, ...(where ? { where } : {}) }
    await appendTrail({ req, actor: trailActor(req), verb: 'export', collectionSlug: slug, after: what })
    const day = clockOf(req.payload).now().toISOString().slice(0, 10)
    return new Response(csv, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${slug}-${day}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  }

/**
 * `GET /api/<slug>/import` → `{ columns: [{ key, synonyms, required }] }`, `POST /api/<slug>/import` (multipart: file, step, then hash and lines) and `GET /api/<slug>/export.csv`. A preview
 * answers `{ hash, columns, unknown, counts, rows }` and writes nothing; apply answers `{ answers }`, one for each line.
 */
export const importEndpoints = (parts: Parts): Omit<Endpoint, 'root'>[] => [
  { path: '/import', method: 'get', handler: columnsHandler(parts) },
  { path: '/import', method: 'post', handler: importHandler(parts) },
  { path: '/export.csv', method: 'get', handler: exportHandler(parts) },
]
