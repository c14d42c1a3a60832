import type { CollectionConfig, CollectionSlug, Config } from 'payload'

/** Three versions of a small schema: the second rebuilds a parent table that others point at, the third adds to it. */
const parents = (version: number): CollectionConfig => ({
  slug: 'parents',
  fields: [
    { name: 'title', type: 'text', ...(version === 1 ? { index: true } : { unique: true, required: true }) },
    { name: 'items', type: 'array', fields: [{ name: 'label', type: 'text' }] },
    { name: 'tags', type: 'text', hasMany: true },
    ...(version > 1 ? [{ name: 'summary', type: 'text' as const }] : []),
    ...(version > 2 ? [{ name: 'remark', type: 'text' as const, index: true }] : []),
  ],
})

const children: CollectionConfig = {
  slug: 'children',
  fields: [
    { name: 'name', type: 'text' },
    { name: 'parent', type: 'relationship', relationTo: 'parents' as CollectionSlug },
  ],
}

export const growingConfig = (version: number) => (): Partial<Config> => ({
  collections: [parents(version), { ...children, fields: children.fields.map((field) => ({ ...field })) }],
})
