import type { CollectionConfig, CollectionSlug, Config } from 'payload'

/** The smallest collections that show what a database promises. */
const rows = (): CollectionConfig => ({
  slug: 'rows',
  fields: [
    { name: 'name', type: 'text', unique: true },
    { name: 'state', type: 'text', required: true, index: true },
    { name: 'token', type: 'text' },
    { name: 'leaseUntil', type: 'date' },
    { name: 'owner', type: 'relationship', relationTo: 'notes' as CollectionSlug },
  ],
})

const notes = (): CollectionConfig => ({
  slug: 'notes',
  versions: { drafts: true, maxPerDoc: 0 },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'counter', type: 'number' },
    {
      name: 'parts',
      type: 'array',
      fields: [
        { name: 'key', type: 'text', unique: true },
        { name: 'counter', type: 'number' },
      ],
    },
  ],
})

/** Saving one writes another without passing `req`: the mistake that waits for itself. */
const careless = (): CollectionConfig => ({
  slug: 'careless',
  fields: [{ name: 'title', type: 'text' }],
  hooks: {
    afterChange: [
      async ({ req }) => {
        await req.payload.create({
          collection: 'rows' as CollectionSlug,
          data: { state: 'new' } as never,
          overrideAccess: true,
          depth: 0,
        })
      },
    ],
  },
})

const users = (): CollectionConfig => ({ slug: 'users', auth: true, fields: [] })

/** A fresh one each time: Payload changes the config it is given. */
export const contractConfig = (): Partial<Config> => ({ collections: [rows(), notes(), careless(), users()] })
