import type { CollectionSlug, PayloadRequest } from 'payload'
import { AppError } from '../../platform'
import type { TransitionFacts } from '../domain/transitions'
import { deskSettings } from './desk-settings'
import { ownsDocument } from './owns-document'
import type { DeskSettings } from './steps/step'
import { liveCopy, type Taken, takeSnapshot } from './take-snapshot'
import { editorsOf, readWorkflow, type WorkflowRow } from './workflow-row'

export type DocumentFacts = {
  row: WorkflowRow
  taken: Taken
  live: boolean
  /** The collection keeps corrections for its readers. */
  corrections: boolean
  desk: DeskSettings
  /** Null where the worker acts, or nobody. */
  userId: string | null
  actor: TransitionFacts['actor']
}

/**
 * What every decision about a document rests on, read in the caller's transaction: where it stands, its working copy
 * with its hash, whether readers reach it, the desk's rules, and who asks.
 * @throws AppError `not-found` (404), for what lies in the trash as well
 */
export const readFacts = async ({
  req,
  slug,
  id,
  worker = false,
}: {
  req: PayloadRequest
  slug: string
  id: string
  worker?: boolean
}): Promise<DocumentFacts> => {
  const row = await readWorkflow(req, slug, id)
  const taken = row ? await takeSnapshot(req, slug, id) : null
  if (!row || !taken || taken.data.deletedAt) throw new AppError('not-found', 'There is no such document.', 404)
  const fields = req.payload.collections[slug as CollectionSlug].config.flattenedFields
  const shown = await liveCopy(req, slug, id)
  const user = worker ? null : (req.user as { id: string | number; roles?: string[] | null } | null)
  const userId = user ? String(user.id) : null
  return {
    row,
    taken,
    live: shown?._status === 'published' && !shown.deletedAt,
    corrections: fields.some(({ name }) => name === 'corrections'),
    desk: await deskSettings(req),
    userId,
    actor: {
      roles: user?.roles ?? [],
      worker,
      owns: user !== null && (await ownsDocument({ req, slug, id })),
      edited: userId !== null && editorsOf(row).includes(userId),
    },
  }
}
