import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Endpoint, PayloadRequest } from 'payload'
import { AppError } from '../errors'
import { requireRole } from '../signed-in'
import { listCaughtMail, readCaughtMail } from './caught'

const SHOWN = 200
const headers = { 'cache-control': 'no-store' }

/** Whether mail is caught here: the catcher makes its folder when it starts. */
export const mailIsCaught = (folder: string): boolean =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false

const forAdmins = (req: PayloadRequest, folder: string): void => {
  requireRole(req, ['admin'], 'Only admins read caught mail.')
  if (!mailIsCaught(folder)) throw new AppError('mail-not-caught', 'Mail is not caught here.', 404)
}

/**
 * `GET /api/caught-mail` → `{ messages: [{ id, at, to, subject }] }`, newest first, and `GET /api/caught-mail/:id` → one
 * message whole, with its HTML (show it sandboxed only) and its source. For admins, where a mail catcher runs.
 */
export const caughtMailEndpoints = (folder: string): Endpoint[] => [
  {
    path: '/caught-mail',
    method: 'get',
    handler: async (req) => {
      forAdmins(req, folder)
      const ids = (await listCaughtMail(folder)).slice(0, SHOWN)
      const messages = (await Promise.all(ids.map((id) => readCaughtMail(folder, id)))).filter((mail) => mail !== null)
      return Response.json(
        { messages: messages.map(({ id, at, to, subject }) => ({ id, at: at ?? null, to, subject })) },
        { headers },
      )
    },
  },
  {
    path: '/caught-mail/:id',
    method: 'get',
    handler: async (req) => {
      forAdmins(req, folder)
      const mail = await readCaughtMail(folder, String(req.routeParams?.id ?? ''))
      if (!mail) throw new AppError('not-found', 'There is no such message.', 404)
      // The id was checked by the reading above; it names a file of the folder and nothing else.
      const source = await readFile(join(folder, `${mail.id}.eml`), 'utf8')
      return Response.json({ ...mail, at: mail.at ?? null, html: mail.html ?? null, source }, { headers })
    },
  },
]
