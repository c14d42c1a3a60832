import type { Payload } from 'payload'
import type { Media } from '../../payload-types'

export type Shape = { filename: string; width: number; height: number }

export type Picture = Shape & {
  id: string
  alt: string
  caption: string
  credit: string
  licence: string
  /** The same picture at other widths, narrowest first, itself included. */
  widths: Shape[]
  portrait: Shape | null
}

type Sized = { filename?: string | null; width?: number | null; height?: number | null } | null | undefined

const shape = (file: Sized): Shape | null =>
  file?.filename && file.width && file.height
    ? { filename: file.filename, width: file.width, height: file.height }
    : null

/** Null for what has no measures: a PDF, or a picture readers may not see. */
export const picture = (media: string | Media | null | undefined): Picture | null => {
  if (!media || typeof media === 'string') return null
  const own = shape(media)
  if (!own) return null
  const { small, medium, large, portrait } = media.sizes ?? {}
  const widths = [small, medium, large]
    .map(shape)
    .filter((one): one is Shape => one !== null && one.width < own.width)
    .concat(own)
    .sort((a, b) => a.width - b.width)
  return {
    ...own,
    id: media.id,
    alt: media.alt,
    caption: media.caption ?? '',
    credit: media.credit ?? '',
    licence: media.licence ?? '',
    widths,
    portrait: shape(portrait),
  }
}

export const pictureSelect = {
  filename: true,
  width: true,
  height: true,
  alt: true,
  caption: true,
  credit: true,
  licence: true,
  sizes: true,
} as const

const MOST = 100

export const loadPictures = async (payload: Payload, ids: readonly string[]): Promise<Record<string, Picture>> => {
  if (!ids.length) return {}
  const { docs } = await payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)].slice(0, MOST) } },
    overrideAccess: false,
    draft: false,
    depth: 0,
    limit: MOST,
    pagination: false,
    select: pictureSelect,
  })
  const pictures = docs.map((doc) => picture(doc as Media)).filter((one): one is Picture => one !== null)
  return Object.fromEntries(pictures.map((one) => [one.id, one]))
}
