import { buildConfig, type Config, type Payload, type SanitizedConfig, type Where } from 'payload'
import { type DatabaseOptions, databaseAdapter } from '../../src/platform/database'

/** Where a throw-away database lies, in the form of the settings. */
export type Place = { DATA_DIR: string; DATABASE_URL: string | undefined }

/** A small config of a test's own, made anew by `config` (Payload changes what it is given), on a throw-away database. Tables are built from it unless `options` bring migrations. */
export const configAt = (
  config: () => Partial<Config>,
  place: Place,
  options: DatabaseOptions = {},
): Promise<SanitizedConfig> =>
  buildConfig({
    secret: 'a-secret-for-tests-of-forty-characters-00',
    telemetry: false,
    graphQL: { disable: true },
    typescript: { autoGenerate: false },
    logger: { options: { level: 'silent' } },
    ...config(),
    db: databaseAdapter(place, { ...(options.migrations ? {} : { schema: 'push' as const }), ...options }),
  })

type Doc = Record<string, unknown> & { id: string }
type Request = { transactionID?: string | number; context?: Record<string, unknown> }
type Common = { collection: string; overrideAccess: boolean; depth: number; draft?: boolean; req?: Request }

/** Payload's calls for a config of a test's own, whose collections the generated types do not know. */
export type OwnPayload = {
  create: (args: Common & { data: Record<string, unknown> }) => Promise<Doc>
  update: (args: Common & { id: string; data: Record<string, unknown> }) => Promise<Doc>
  findByID: (args: Common & { id: string }) => Promise<Doc>
  find: (args: Common & { where?: Where; limit?: number; sort?: string }) => Promise<{ docs: Doc[]; totalDocs: number }>
  findVersions: (args: Common & { where?: Where; limit?: number }) => Promise<{ docs: Doc[]; totalDocs: number }>
  count: (args: { collection: string; where?: Where; overrideAccess: boolean }) => Promise<{ totalDocs: number }>
  delete: (args: Common & { id: string }) => Promise<Doc>
  forgotPassword: (args: { collection: string; data: { email: string }; disableEmail: boolean }) => Promise<string>
  db: Payload['db']
  destroy: () => Promise<void>
}
