import { buildConfig, type Config, type SanitizedConfig } from 'payload'
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
