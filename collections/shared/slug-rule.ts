import { hasRole, personOf } from './access'
import { type Derivation, modelRules, type Rule } from './model-rules'
import { mainRow } from './related'
import { freeSlug, slugFrom } from './slug'
import { calledBy, holderOf } from './unique-early'

type Sluggable = { slug?: string | null }

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], data)

/** Fills an empty slug from the field it follows, made free by a number; a slug that is there is never rewritten. */
const fillFrom =
  (from: string): Derivation<Sluggable> =>
  async ({ doc, before, req, slug, id }) => {
    if (doc.slug) return
    if (before?.slug) {
      doc.slug = before.slug
      return
    }
    const title = valueAt(doc, from)
    const base = typeof title === 'string' ? slugFrom(title) : ''
    if (!base) return
    doc.slug = await freeSlug(base, async (value) =>
      Boolean(await holderOf({ req, slug, path: 'slug', values: [value], id })),
    )
  }

const isFree: Rule<Sluggable> = async ({ doc, req, slug, id }) => {
  if (!doc.slug) return []
  const holder = await holderOf({ req, slug, path: 'slug', values: [doc.slug], id })
  return holder ? [{ path: 'slug', message: `Slug: “${doc.slug}” is taken by ${calledBy(holder)}.` }] : []
}

/** Readers and search engines know a published address: only the desk moves it. */
const changedByDesk: Rule<Sluggable> = async ({ doc, before, req, slug, id }) => {
  if (!id || !req.user || hasRole(personOf(req), 'admin', 'editor')) return []
  if (doc.slug === before?.slug) return []
  const shown = await mainRow<Sluggable & { _status?: string }>(req, slug, id)
  return shown?._status === 'published' && shown.slug && shown.slug !== doc.slug
    ? [{ path: 'slug', message: 'Slug: readers know this address. Ask an editor to change it.' }]
    : []
}

/** The slug of a collection on every write path: filled, well formed, free, and fixed once readers know it. */
export const slugRule = (from: string) =>
  modelRules<Sluggable>({ derive: [fillFrom(from)], check: [isFree, changedByDesk], formats: false })
