import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type CollectionConfig, type DatabaseAdapterObj, type SanitizedConfig } from 'payload'
import { collections } from '../collections'
import { bodyEditor } from '../collections/shared/editor'
import type { Place } from './places'

/** A collection as a first-day Payload user would have it: the same fields, drafts where ours has them, nothing else. */
const stripped = ({ slug, fields, auth, upload, versions, indexes }: CollectionConfig): CollectionConfig => ({
  slug,
  fields,
  // The published-or-signed-in rule of Payload's own website template: the least a public site needs.
  access: { read: ({ req }) => (req.user || !versions ? true : { _status: { equals: 'published' } }) },
  ...(auth ? { auth: true } : {}),
  ...(upload ? { upload: { staticDir: (upload as { staticDir: string }).staticDir } } : {}),
  ...(versions ? { versions: { drafts: true } } : {}),
  ...(indexes ? { indexes } : {}),
})

const adapter = (place: Place): DatabaseAdapterObj =>
  place.mongoUrl
    ? (mongooseAdapter({ url: place.mongoUrl }) as DatabaseAdapterObj)
    : (sqliteAdapter({ client: { url: `file:${place.file}` }, idType: 'uuid', push: true }) as DatabaseAdapterObj)

/** Payload on its own defaults with our fields. */
export const bareConfig = (place: Place): Promise<SanitizedConfig> =>
  buildConfig({
    secret: 'benchmark',
    telemetry: false,
    graphQL: { disable: true },
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
    editor: bodyEditor,
    collections: collections({ mediaDir: place.folder }).map(stripped),
    db: adapter(place),
  })
