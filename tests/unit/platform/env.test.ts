import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnv, SettingsError } from '../../../src/platform/env'

const SECRET = 'k'.repeat(32)
const local = { PAYLOAD_SECRET: 'short' }
const production = {
  PAYLOAD_SECRET: SECRET,
  AUDIT_KEY: SECRET,
  TOKEN_KEY: SECRET,
  ADDRESS_KEY: SECRET,
  SITE_URL: 'https://journal.example',
}

/** The sentences a person reads when the start is refused. */
const refused = (source: Record<string, string>): readonly string[] => {
  try {
    parseEnv(source)
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences
    throw error
  }
  throw new Error('These settings were accepted.')
}

describe('settings', () => {
  it('need only a secret on a developer’s machine', () => {
    expect(parseEnv(local)).toMatchObject({
      SITE_URL: 'http://127.0.0.1:3000',
      PORT: 3000,
      HOST: '127.0.0.1',
      DATA_DIR: resolve('.data'),
      database: 'sqlite',
      worker: 'embedded',
      production: false,
    })
  })

  it('treat an empty value as unset', () => {
    expect(parseEnv({ ...local, DATABASE_URL: '', SMTP_URL: '', PORT: '' })).toMatchObject({ PORT: 3000 })
  })

  it('ignore what is not ours', () => {
    expect(parseEnv({ ...local, HOME: '/root' })).not.toHaveProperty('HOME')
  })

  it('keep the origin of SITE_URL alone', () => {
    expect(parseEnv({ ...local, SITE_URL: 'http://localhost:4000/' }).SITE_URL).toBe('http://localhost:4000')
  })

  it.each([
    ['http://localhost:3000', false],
    ['http://desk.localhost', false],
    ['http://127.0.0.1', false],
    ['http://127.8.9.1:80', false],
    ['http://[::1]:3000', false],
  ])('take %s for a machine of one’s own', (SITE_URL, inProduction) => {
    expect(parseEnv({ ...local, SITE_URL }).production).toBe(inProduction)
  })

  it.each(['https://journal.example', 'https://127.0.0.1.example', 'https://localhost.example', 'https://10.0.0.1'])(
    'take %s for production',
    (SITE_URL) => {
      expect(parseEnv({ ...production, SITE_URL }).production).toBe(true)
    },
  )

  it('do not take NODE_ENV for production: the built app always has it set', () => {
    expect(parseEnv({ ...local, NODE_ENV: 'production' }).production).toBe(false)
  })

  it('run duties apart from the web process on MongoDB, unless told otherwise', () => {
    const mongodb = { ...local, DATABASE_URL: 'mongodb://db/x?replicaSet=rs0' }
    expect(parseEnv(mongodb)).toMatchObject({ database: 'mongodb', worker: 'separate' })
    expect(parseEnv({ ...mongodb, WORKER: 'embedded' }).worker).toBe('embedded')
    expect(parseEnv({ ...local, WORKER: 'off' }).worker).toBe('off')
  })

  it('take a replica set wherever it stands in the address', () => {
    expect(parseEnv({ ...local, DATABASE_URL: 'mongodb+srv://db/x?w=majority&replicaSet=rs0' }).database).toBe(
      'mongodb',
    )
  })
})

describe('a setting that is wrong stops the start with one sentence', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['no secret', {}, /^PAYLOAD_SECRET must be set\.$/],
    ['an address without a scheme', { ...local, SITE_URL: 'journal.example' }, /^SITE_URL must be an address such as/],
    ['a site that is no web address', { ...local, SITE_URL: 'ftp://journal.example' }, /^SITE_URL must be an address/],
    ['a path in SITE_URL', { ...local, SITE_URL: 'http://localhost/blog' }, /^SITE_URL must be an origin/],
    ['a port that is no number', { ...local, PORT: 'http' }, /^PORT must be a port number\.$/],
    ['a broken port', { ...local, PORT: '80.5' }, /^PORT must be a whole port number\.$/],
    ['port 0', { ...local, PORT: '0' }, /^PORT must be 1 or more\.$/],
    ['port 65536', { ...local, PORT: '65536' }, /^PORT must be 65535 or less\.$/],
    ['another database', { ...local, DATABASE_URL: 'postgres://db' }, /^DATABASE_URL must begin with mongodb/],
    ['MongoDB without a replica set', { ...local, DATABASE_URL: 'mongodb://db/x' }, /no replica set/],
    ['an empty replica set', { ...local, DATABASE_URL: 'mongodb://db/x?replicaSet=&w=1' }, /no replica set/],
    [
      'a mail server without smtp',
      { ...local, SMTP_URL: 'mail.example:25' },
      /^SMTP_URL must be an address such as smtp/,
    ],
    ['a sender without an address', { ...local, MAIL_FROM: 'The desk' }, /^MAIL_FROM must be one sender/],
    ['two senders', { ...local, MAIL_FROM: 'a@x.example, b@x.example' }, /^MAIL_FROM must be one sender/],
    ['an unknown worker mode', { ...local, WORKER: 'yes' }, /^WORKER must be embedded, separate or off\.$/],
    ['an unknown log level', { ...local, LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be a pino level\.$/],
    ['a proxy that is neither 0 nor 1', { ...local, TRUST_PROXY: 'true' }, /^TRUST_PROXY must be 0 or 1\.$/],
    ['a bucket alone', { ...local, S3_BUCKET: 'pictures' }, /set all four or none/],
    ['a short secret in production', { ...production, PAYLOAD_SECRET: 'k'.repeat(31) }, /at least 32 characters/],
    ['no key of the trail in production', { ...production, AUDIT_KEY: '' }, /^AUDIT_KEY must be set to at least 32/],
    [
      'a short one in production',
      { ...production, AUDIT_KEY: 'k'.repeat(31) },
      /^AUDIT_KEY must be set to at least 32/,
    ],
    [
      'one that is too short of several',
      { ...production, AUDIT_KEY: `${SECRET},${'k'.repeat(31)}` },
      /^AUDIT_KEY must be set to at least 32/,
    ],
    ['nothing but a comma', { ...production, AUDIT_KEY: ' , ' }, /^AUDIT_KEY must be set to at least 32/],
    ['one key of the trail twice', { ...local, AUDIT_KEY: 'k, k' }, /^AUDIT_KEY names one key twice/],
    ['a proof in production', { ...production, PROOF_FOLDER: 'proof' }, /^PROOF_FOLDER must not be set/],
    ['a moved clock in production', { ...production, CLOCK_FILE: 'clock.json' }, /^CLOCK_FILE must not be set/],
    ['plain http in production', { ...production, SITE_URL: 'http://journal.example' }, /must be https in production/],
  ])('%s', (_, source, sentence) => {
    expect(refused(source)).toEqual([expect.stringMatching(sentence)])
  })

  it('and each of several has its own', () => {
    expect(refused({ PORT: 'x', WORKER: 'x' })).toHaveLength(3)
    expect(refused({ ...production, PAYLOAD_SECRET: 'short', CLOCK_FILE: 'x' })).toHaveLength(2)
  })

  it('never repeats a value: a secret put in the wrong place does not reach the log', () => {
    const leaked = 'hunter2-hunter2'
    const wrong = {
      PAYLOAD_SECRET: leaked,
      SITE_URL: `https://${leaked}:x@journal.example/path`,
      DATABASE_URL: `postgres://desk:${leaked}@db`,
      SMTP_URL: `desk:${leaked}@mail`,
      PORT: leaked,
      WORKER: leaked,
      LOG_LEVEL: leaked,
      TRUST_PROXY: leaked,
      MAIL_FROM: leaked,
      S3_SECRET_ACCESS_KEY: leaked,
      CLOCK_FILE: leaked,
    }
    expect(refused(wrong).join('\n')).not.toContain(leaked)
    expect(
      refused({ ...wrong, PORT: '', WORKER: '', LOG_LEVEL: '', TRUST_PROXY: '', MAIL_FROM: '', SMTP_URL: '' }),
    ).toSatisfy((sentences: string[]) => sentences.length > 3 && !sentences.join('\n').includes(leaked))
  })
})
