import { mediaAddress } from '../addresses'
import type { Picture as PictureView } from '../queries/pictures'

type Props = { picture: PictureView; sizes: string; alt?: string; eager?: boolean }

/** A picture with its measures, so that nothing moves, and its narrower versions for narrower places. */
export const Picture = ({ picture, sizes, alt, eager }: Props) => (
  // biome-ignore lint/performance/noImgElement: the widths were made at upload; a second image service would keep its own copies.
  <img
    src={mediaAddress(picture.filename)}
    srcSet={picture.widths.map(({ filename, width }) => `${mediaAddress(filename)} ${width}w`).join(', ')}
    sizes={sizes}
    width={picture.width}
    height={picture.height}
    alt={alt ?? picture.alt}
    loading={eager ? 'eager' : 'lazy'}
    decoding="async"
  />
)
