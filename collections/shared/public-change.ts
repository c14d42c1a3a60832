import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  GlobalAfterChangeHook,
} from 'payload'
import { recordPublicChange } from '../../src/platform'

/**
 * For collections readers see but the gate does not guard (appearances, sources, dimensions, media): every write tells
 * the site, inside its transaction. Whether a row is public just now is not asked: hiding one must be noticed too, and
 * an announcement too many costs one query a page.
 */
const afterChange: CollectionAfterChangeHook = ({ doc, req, collection }) =>
  recordPublicChange({ req, slug: collection.slug, id: doc.id })

const afterDelete: CollectionAfterDeleteHook = ({ id, req, collection }) =>
  recordPublicChange({ req, slug: collection.slug, id })

export const publicChangeHooks = { afterChange, afterDelete }

/** The collection's own hooks with ours after them. */
export const withPublicChange = (hooks: CollectionConfig['hooks'] = {}): CollectionConfig['hooks'] => ({
  ...hooks,
  afterChange: [...(hooks.afterChange ?? []), afterChange],
  afterDelete: [...(hooks.afterDelete ?? []), afterDelete],
})

/** The same for a global that pages show. */
export const globalPublicChange: GlobalAfterChangeHook = async ({ doc, global, req }) => {
  await recordPublicChange({ req, slug: global.slug, id: global.slug })
  return doc
}
