import type { PayloadRequest } from 'payload'
import type { Media } from '../../../payload-types'
import type { MailPicture } from '../../domain/render/context'
import { rowsOf } from '../rows-of'
import { fileAt } from './addresses'

type Shape = { filename?: string | null; width?: number | null; height?: number | null } | null | undefined

const isWhole = (shape: Shape): shape is { filename: string; width: number; height: number } =>
  Boolean(shape?.filename && shape.width && shape.height)

/** JPEG and PNG alone: mail programs show nothing newer. */
const isForMail = (shape: { filename: string }): boolean => /\.(?:jpe?g|png)$/i.test(shape.filename)

/**
 * Pictures by id, at the width a mail shows: the size of that name, or the file itself where it is smaller. What is no
 * picture is left out. Their addresses answer while something published uses them, and a file in use never changes.
 */
export const gatherPictures = async (
  req: PayloadRequest,
  origin: string,
  ids: readonly string[],
): Promise<Record<string, MailPicture>> => {
  if (!ids.length) return {}
  const rows = (await rowsOf(req, 'media', { id: { in: [...new Set(ids)] } })) as unknown as Media[]
  const found = rows.flatMap((row): [string, MailPicture][] => {
    const shape = [row.sizes?.mail, row].find((one) => isWhole(one) && isForMail(one))
    if (!isWhole(shape)) return []
    const credit = [row.credit, row.licence].filter(Boolean).join(', ')
    const { filename, width, height } = shape
    return [[row.id, { src: fileAt(origin, filename), alt: row.alt ?? '', width, height, credit }]]
  })
  return Object.fromEntries(found)
}
