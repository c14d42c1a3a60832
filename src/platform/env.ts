import { resolve } from 'node:path'
import { z } from 'zod'

/**
 * Every setting, its meaning and its default: the one place that reads `process.env`. `.env.example` and
 * docker-compose.yml are held to the names below by a test.
 */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

const text = z.string().trim()
const optional = text.optional().transform((value) => value || undefined)
const url = (protocols: string[], example: string) =>
  text.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address such as ${example}`,
  })
const port = z.coerce
  .number({ error: 'must be a port number' })
  .int({ error: 'must be a whole port number' })
  .min(1, { error: 'must be 1 or more' })
  .max(65535, { error: 'must be 65535 or less' })

export const settings = {
  SITE_URL: url(['http:', 'https:'], 'https://journal.example')
    .default('http://127.0.0.1:3000')
    .describe('Public address of the site, without a path. Anything but a loopback address means production.'),
  PORT: port.default(3000).describe('Port the web process listens on.'),
  HOST: text.default('127.0.0.1').describe('Address the web process binds. Use 0.0.0.0 in a container.'),
  PAYLOAD_SECRET: text
    .min(1, { error: 'must be set; the demo makes and keeps one' })
    .describe('Signs sessions and encrypts API keys. At least 32 characters in production.'),
  DATABASE_URL: optional.describe(
    'mongodb://…?replicaSet=… for MongoDB (a replica set is required). Unset: SQLite in DATA_DIR.',
  ),
  DATA_DIR: text
    .default('.data')
    .transform((value) => resolve(value))
    .describe('Folder for the embedded database, its copies, and mail caught in the demo.'),
  MEDIA_DIR: text
    .default('media')
    .transform((value) => resolve(value))
    .describe('Folder for uploads where no S3 bucket is set.'),
  S3_BUCKET: optional.describe('Bucket for uploads. Set it with the other S3 settings to leave the local folder.'),
  S3_ENDPOINT: optional.describe('Endpoint of an S3-compatible store; unset for AWS.'),
  S3_REGION: optional.describe('Region of the bucket.'),
  S3_ACCESS_KEY_ID: optional.describe('Key id for the bucket.'),
  S3_SECRET_ACCESS_KEY: optional.describe('Secret for the bucket.'),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@mail.example:587')
    .optional()
    .describe('Where mail is handed over. Unset: mail is logged as not sent.'),
  MAIL_FROM: text
    .regex(/^(?:[^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s,]+@[^<>@\s,]+)$/, {
      error: 'must be one sender such as Desk <desk@journal.example>',
    })
    .default('Imprimatur <desk@localhost>')
    .describe('Sender of account mail.'),
  WORKER: z
    .enum(['embedded', 'separate', 'off'], { error: 'must be embedded, separate or off' })
    .optional()
    .describe(
      'Where duties run: embedded in the web process (default on SQLite) or separate (default on MongoDB), by npm run worker.',
    ),
  CLOCK_FILE: optional.describe(
    'File that holds a clock offset, for demonstrations and proofs. Refused in production.',
  ),
  PROOF_FOLDER: optional.describe(
    'Folder by which npm run prove:schedules holds a worker at a named moment. Refused in production.',
  ),
  TOKEN_KEY: optional.describe(
    'Signs what readers’ links and Message-IDs carry; a comma-separated list, newest first. Required in production, at least 32 characters each; elsewhere it follows from PAYLOAD_SECRET.',
  ),
  ADDRESS_KEY: optional.describe(
    'Keys the hashes of reader addresses; a comma-separated list, newest first. Required in production, at least 32 characters each; changed only with npm run addresses:rehash.',
  ),
  BOUNCE_DOMAIN: optional.describe(
    'Domain whose mail reaches MAILBOX: bounces come back there, to an address of each mail’s own. Unset: the domain of the sender.',
  ),
  MAILBOX: optional.describe(
    'Mailbox file or Maildir that the worker reads for bounces, complaints and unsubscriptions.',
  ),
  DKIM_DOMAIN: optional.describe('Domain to sign newsletters for. Unset: the mail server signs, or nobody does.'),
  DKIM_SELECTOR: optional.describe('Selector of the DKIM key.'),
  DKIM_KEY_FILE: optional.describe('File that holds the private DKIM key (PEM).'),
  AUDIT_KEY: optional.describe(
    'Keys the chain of the trail; a comma-separated list, newest first (see docs/operations.md before you change it). Required in production, at least 32 characters each; elsewhere it follows from PAYLOAD_SECRET.',
  ),
  MAIL_EVENTS_KEY: optional.describe('Signs bounce and complaint reports posted to us.'),
  TRY_LINKS: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .optional()
    .describe(
      'Whether the worker tries the links to other sites in a mail that waits for its approval. Unset: on in production.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], { error: 'must be a pino level' })
    .default('info')
    .describe('How much is logged.'),
  TRUST_PROXY: z
    .enum(['0', '1'], { error: 'must be 0 or 1' })
    .default('0')
    .describe('1 when a proxy of yours sets X-Forwarded-For; rate limits then count the client it names.'),
} as const

const schema = z.object(settings)

/** The parts of a setting that is a comma-separated list. */
export const listed = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

export type Env = z.infer<typeof schema> & {
  readonly production: boolean
  readonly database: 'sqlite' | 'mongodb'
  readonly worker: 'embedded' | 'separate' | 'off'
  readonly triesLinks: boolean
}

export class SettingsError extends Error {
  readonly code = 'settings-invalid'
  constructor(readonly sentences: readonly string[]) {
    super(`The settings are not usable:\n${sentences.map((sentence) => `  - ${sentence}`).join('\n')}`)
    this.name = 'SettingsError'
  }
}

const rules = (env: Env): string[] => {
  const wrong: string[] = []
  if (env.DATABASE_URL && !/^mongodb(\+srv)?:\/\//.test(env.DATABASE_URL)) {
    wrong.push('DATABASE_URL must begin with mongodb:// or mongodb+srv://; leave it unset for the embedded database.')
  } else if (env.DATABASE_URL && !/[?&]replicaSet=[^&]+/.test(env.DATABASE_URL)) {
    wrong.push(
      'DATABASE_URL names no replica set (…?replicaSet=rs0): without one MongoDB has no transactions, and a save could be torn.',
    )
  }
  if (new URL(env.SITE_URL).pathname !== '/') wrong.push('SITE_URL must be an origin without a path.')
  const s3 = [env.S3_BUCKET, env.S3_REGION, env.S3_ACCESS_KEY_ID, env.S3_SECRET_ACCESS_KEY]
  if (s3.some(Boolean) && !s3.every(Boolean)) {
    wrong.push('S3_BUCKET, S3_REGION, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: set all four or none.')
  }
  const dkim = [env.DKIM_DOMAIN, env.DKIM_SELECTOR, env.DKIM_KEY_FILE]
  if (dkim.some(Boolean) && !dkim.every(Boolean)) {
    wrong.push('DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE go together: set all three or none.')
  }
  const auditKeys = listed(env.AUDIT_KEY)
  if (new Set(auditKeys).size < auditKeys.length) wrong.push('AUDIT_KEY names one key twice.')
  if (!env.production) return wrong
  if (env.PAYLOAD_SECRET.length < 32) wrong.push('PAYLOAD_SECRET must have at least 32 characters in production.')
  if (!auditKeys.length || auditKeys.some((key) => key.length < 32)) {
    wrong.push('AUDIT_KEY must be set to at least 32 characters in production, and so must each of several.')
  }
  if (!listed(env.TOKEN_KEY).length || listed(env.TOKEN_KEY).some((key) => key.length < 32)) {
    wrong.push('TOKEN_KEY must be set in production, each key of it to at least 32 characters.')
  }
  if (!listed(env.ADDRESS_KEY).length || listed(env.ADDRESS_KEY).some((key) => key.length < 32)) {
    wrong.push('ADDRESS_KEY must be set in production, each key of it to at least 32 characters.')
  }
  if (env.CLOCK_FILE) wrong.push('CLOCK_FILE must not be set in production: it moves the time of publication.')
  if (env.PROOF_FOLDER) wrong.push('PROOF_FOLDER must not be set in production: whoever writes there stops the worker.')
  if (env.SITE_URL.startsWith('http:')) wrong.push('SITE_URL must be https in production.')
  return wrong
}

/**
 * Reads and checks the settings. `source` is a record of strings such as `process.env`.
 * @throws SettingsError with one sentence for each setting that is wrong; values are never repeated in it.
 */
export const parseEnv = (source: Record<string, string | undefined>): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([key, value]) => key in settings && value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0])
        return issue.code === 'invalid_type' && !(name in given) ? `${name} must be set.` : `${name} ${issue.message}.`
      }),
    )
  }
  const database = parsed.data.DATABASE_URL ? 'mongodb' : 'sqlite'
  const production = !isLoopback(new URL(parsed.data.SITE_URL).hostname)
  const env: Env = {
    ...parsed.data,
    SITE_URL: new URL(parsed.data.SITE_URL).origin,
    production,
    triesLinks: parsed.data.TRY_LINKS ? parsed.data.TRY_LINKS === 'on' : production,
    database,
    worker: parsed.data.WORKER ?? (database === 'sqlite' ? 'embedded' : 'separate'),
  }
  // The origin alone is kept, so a path given by mistake is looked for in the text as written.
  const wrong = rules({ ...env, SITE_URL: parsed.data.SITE_URL })
  if (wrong.length) throw new SettingsError(wrong)
  return env
}

let current: Env | undefined

/** The settings of this process, read once. @throws SettingsError */
export const readEnv = (): Env => {
  current ??= parseEnv(process.env)
  return current
}

/** The environment for a process we start: this one's, with `settings` over it. An empty value unsets a setting. */
export const childSettings = (settings: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...settings })

/** `next dev`, whose tools need what a built app does without. */
export const developing = process.env.NODE_ENV === 'development'
