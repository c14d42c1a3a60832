import type { CollectionConfig } from 'payload'

/** Widths follow the site's columns; `mail` is what a 600 px mail column shows on a dense screen, as JPEG. */
export const upload: Exclude<CollectionConfig['upload'], boolean | undefined> = {
  staticDir: process.cwd(),
  mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
  pasteURL: false,
  focalPoint: true,
  crop: true,
  adminThumbnail: 'small',
  imageSizes: [
    { name: 'small', width: 480, withoutEnlargement: true },
    { name: 'medium', width: 960, withoutEnlargement: true },
    { name: 'large', width: 1600, withoutEnlargement: true },
    { name: 'portrait', width: 480, height: 600, position: 'centre' },
    { name: 'mail', width: 1200, withoutEnlargement: true },
  ],
}
