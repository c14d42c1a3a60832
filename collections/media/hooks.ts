import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  PayloadRequest,
} from 'payload'
import { isSignedFor } from '../../src/editorial'
import type { Media } from '../../src/payload-types'
import { AppError } from '../../src/platform'
import { prepareUpload, sha256 } from '../../src/platform/media'
import { publicUses } from '../shared/public-uses'
import { mainRow } from '../shared/related'

const SHOWN = ['alt', 'caption', 'credit', 'licence', 'focalX', 'focalY'] as const

type Edits = {
  crop?: unknown
  widthInPixels?: unknown
  heightInPixels?: unknown
  focalPoint?: { x?: unknown; y?: unknown }
}
type Given = { id?: string | number; data?: Partial<Media>; req: PayloadRequest }

/** Whether what the panel's image editor sends beside the document would write the file or its sizes anew. */
const redraws = (edits: Edits | undefined, row: Media | null): boolean => {
  if (!edits) return false
  const { crop, widthInPixels, heightInPixels, focalPoint } = edits
  if (crop || widthInPixels || heightInPixels) return true
  return Boolean(focalPoint) && (Number(focalPoint?.x) !== row?.focalX || Number(focalPoint?.y) !== row?.focalY)
}

const inUse = () =>
  new AppError(
    'media-in-use',
    'File: published or approved work shows this, so it stays as it is. Replace it: the new one goes into the working copies.',
    409,
  )

/** Before anything is written: Payload removes the old files of an update ahead of its other hooks. */
const keepShown = async ({ id, data, req }: Given): Promise<void> => {
  if (id === undefined || !(await isSignedFor(req, { slug: 'media', id: String(id) }))) return
  const edits = (req.query as { uploadEdits?: Edits } | undefined)?.uploadEdits
  const row = await mainRow<Media>(req, 'media', String(id))
  const changed = SHOWN.some((name) => data?.[name] !== undefined && row && (data[name] ?? '') !== (row[name] ?? ''))
  if (req.file || redraws(edits, row) || changed) throw inUse()
}

const prepare: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const given = args as Given
  if (operation === 'create' && !req.file) {
    // Payload would otherwise fetch the address that was sent.
    throw new AppError('upload-missing', 'File: send the file itself; files are never fetched from an address.', 400)
  }
  if (operation === 'update') await keepShown({ ...given, req })
  if (req.file) Object.assign(req.file, await prepareUpload(req.file))
  return args
}

const note: CollectionBeforeChangeHook<Media> = async ({ data, originalDoc, operation, req }) => {
  const created = operation === 'create'
  return {
    ...data,
    owner: created ? (req.user?.id ?? data.owner ?? null) : (originalDoc?.owner ?? null),
    // Only publications open a file; asked again, since one may have done so after this row was read.
    public: !created && (await publicUses(req, { slug: 'media', id: String(originalDoc?.id) })) > 0,
    fileHash: req.file ? sha256(req.file.data) : (originalDoc?.fileHash ?? null),
  }
}

const keepUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await isSignedFor(req, { slug: 'media', id: String(id) })) throw inUse()
}

export const hooks: CollectionConfig['hooks'] = {
  beforeOperation: [prepare],
  beforeChange: [note],
  beforeDelete: [keepUsed],
}
