import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { AppError, signedIn } from '../platform'
import { compileRoundup } from './actions/compile/compile-roundup'
import { bringBackChange, dropChange } from './actions/compile/drop-change'
import { listChanges } from './actions/compile/list-changes'
import { previewIssue } from './actions/preview/preview-issue'
import { testSend } from './actions/preview/test-send'
import { readerProfile } from './domain/preview/reader-profile'

const idIn = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const test = readerProfile.extend({ to: z.array(z.string().min(1).max(100)).min(1).max(20) })
const move = z.strictObject({ do: z.enum(['drop', 'bring-back']), change: z.string().min(1).max(100) })

/**
 * On issues: `POST /api/issues/:id/compile` → `{ added, listed, left }`; `GET /api/issues/:id/roundup` → `{ listed,
 * dropped, open, closed }`, and `POST … { do: drop | bring-back, change }` → the same after it. `GET /api/issues/:id/preview
 * ?residence=&countries=&topics=` → the mail such a reader would get; `POST /api/issues/:id/test-send { to, residence?,
 * countries?, topics? }` → `{ sent }`, to accounts of this desk.
 */
export const issueEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/compile',
    method: 'post',
    handler: async (req) => {
      return Response.json(await compileRoundup({ payload: req.payload, user: signedIn(req).user, id: idIn(req) }))
    },
  },
  {
    path: '/:id/roundup',
    method: 'get',
    handler: async (req) => Response.json(await listChanges(req, idIn(req))),
  },
  {
    path: '/:id/roundup',
    method: 'post',
    handler: async (req) => {
      signedIn(req)
      const parsed = move.safeParse(await req.json?.().catch(() => null))
      if (!parsed.success) {
        throw new AppError('bad-request', 'Send { "do": "drop" or "bring-back", "change": an id }.', 400)
      }
      const act = parsed.data.do === 'drop' ? dropChange : bringBackChange
      await act({ req, id: idIn(req), change: parsed.data.change })
      return Response.json(await listChanges(req, idIn(req)))
    },
  },
  {
    path: '/:id/preview',
    method: 'get',
    handler: async (req) => {
      const parsed = readerProfile.safeParse(req.query)
      if (!parsed.success) throw new AppError('bad-request', 'Ask with residence, countries and topics by code.', 400)
      return Response.json(await previewIssue({ req, id: idIn(req), profile: parsed.data }))
    },
  },
  {
    path: '/:id/test-send',
    method: 'post',
    handler: async (req) => {
      const parsed = test.safeParse(await req.json?.().catch(() => null))
      if (!parsed.success) throw new AppError('bad-request', 'Send { "to": ids of one to twenty accounts }.', 400)
      const { to, ...profile } = parsed.data
      return Response.json(await testSend({ req, id: idIn(req), to, profile }))
    },
  },
]
