import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { AppError } from '../../platform'

/** What the caller asked for, which the hooks after this one can no longer see. */
export type Intent = {
  draft: boolean
  /** `_status` or `deletedAt` was named: what happens to readers was asked for. */
  saidStatus: boolean
  restoring: boolean
  duplicating: boolean
}

type Given = {
  draft?: boolean
  autosave?: boolean
  overrideLock?: boolean
  publishSpecificLocale?: string
  unpublishAllLocales?: boolean | string
  duplicateFromID?: string
  data?: { _status?: string; deletedAt?: string | null }
}

const intents = (req: PayloadRequest): Record<string, Intent> => {
  req.context.gate ??= {}
  return req.context.gate as Record<string, Intent>
}

/** The intent of the write under way. Where none was noted the strictest reading holds: it writes the live row. */
export const intentOf = (req: PayloadRequest, slug: string): Intent =>
  intents(req)[slug] ?? { draft: false, saidStatus: true, restoring: false, duplicating: false }

const refuse = (code: string, sentence: string, status = 400): never => {
  throw new AppError(code, sentence, status)
}

/** Notes the intent when an operation starts, and refuses the paths this house does not have. */
export const noteIntent: CollectionBeforeOperationHook = ({ args, operation, req, collection }) => {
  if (!['create', 'update', 'restoreVersion'].includes(operation)) return args
  const given = args as Given
  if (given.publishSpecificLocale) {
    refuse('locale-publishing', 'A document has one language here; publish the whole document.')
  }
  if (given.autosave) refuse('autosave-off', 'Autosave is off: a save is a version and means something.')
  const trashing = Boolean(given.data?.deletedAt)
  if (given.draft && trashing) refuse('draft-of-trash', 'A document goes to the trash whole, not as a draft.')
  if (given.unpublishAllLocales === true || given.unpublishAllLocales === 'true') {
    // Payload rewrites the latest version in place on this path, of a draft as well.
    refuse('locale-publishing', 'A document has one language here; take it down by the step “unpublish”.')
  }
  // Payload's lock says in the panel who is typing. It decides nothing: the revision does, and loses no text.
  if (operation === 'update') given.overrideLock = true
  intents(req)[collection.slug] = {
    draft: Boolean(given.draft),
    saidStatus: given.data?._status !== undefined || given.data?.deletedAt !== undefined,
    restoring: operation === 'restoreVersion',
    duplicating: Boolean(given.duplicateFromID),
  }
  return args
}
