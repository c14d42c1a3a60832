import { join } from 'node:path'
import { childSettings } from '../platform/env'
import { ExpectedError, runToEnd } from './processes'

/**
 * Payload's own command line: `generate:types`, `generate:importmap`, `migrate:create NAME`, `migrate`,
 * `migrate:status`. Node 20 stops silently in the middle of loading the editor without the production condition.
 * What only generates needs no settings of the machine; `--mongodb` generates for MongoDB.
 */
const [command = '', ...rest] = process.argv.slice(2)
const generates = command.startsWith('generate:') || command === 'migrate:create'
const mongodb = rest.includes('--mongodb')

const settings: Record<string, string> = generates
  ? {
      PAYLOAD_SECRET: 'only-to-generate-and-never-at-run-time',
      DATABASE_URL: mongodb ? 'mongodb://127.0.0.1:27017/none?replicaSet=none' : '',
      SITE_URL: 'http://127.0.0.1:3000',
      CLOCK_FILE: '',
    }
  : {}

try {
  await runToEnd({
    command: process.execPath,
    args: [
      '--conditions=production',
      join('node_modules', 'payload', 'bin.js'),
      command,
      ...rest.filter((word) => word !== '--mongodb'),
    ],
    cwd: process.cwd(),
    env: childSettings({ ...settings, PAYLOAD_CONFIG_PATH: join(process.cwd(), 'src', 'payload.config.ts') }),
    quiet: false,
    failure: `payload ${command} failed; its own words are above.`,
  })
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
