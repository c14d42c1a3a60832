import type { CollectionConfig } from 'payload'
import { fileHeaders } from '../../src/platform/media'

type Upload = Exclude<CollectionConfig['upload'], boolean | undefined>

const webp = { format: 'webp', options: { quality: 82 } } as const

/**
 * Widths follow the site's columns. `mail` is what a 600 px mail column shows on a dense screen; it stays in the
 * format of the file, which is JPEG or PNG by the time it is stored, since mail programs show nothing newer.
 */
export const upload: Upload = {
  staticDir: 'media',
  mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
  pasteURL: false,
  focalPoint: true,
  crop: true,
  adminThumbnail: 'small',
  modifyResponseHeaders: fileHeaders,
  imageSizes: [
    { name: 'small', width: 480, withoutEnlargement: true, formatOptions: webp },
    { name: 'medium', width: 960, withoutEnlargement: true, formatOptions: webp },
    { name: 'large', width: 1600, withoutEnlargement: true, formatOptions: webp },
    { name: 'portrait', width: 480, height: 600, position: 'centre', formatOptions: webp },
    { name: 'mail', width: 1200, withoutEnlargement: true },
  ],
}
