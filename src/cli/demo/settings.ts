import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DemoState } from './state'

export const mailFolder = (folder: string): string => join(folder, 'mail')
export const logFile = (folder: string): string => join(folder, 'demo.log')

/**
 * Moves the demo's clock so that it is `at` now; without `at` the demo follows the machine. A demo that was stopped and
 * is started at the same moment begins at it again, with the data it had: what was asked for is what it does.
 */
export const setClock = (folder: string, at: Date | undefined): string => {
  const file = join(folder, 'clock.json')
  if (!at) {
    rmSync(file, { force: true })
    return ''
  }
  writeFileSync(file, `${JSON.stringify({ offsetMs: at.getTime() - Date.now() })}\n`)
  return file
}

/**
 * Every setting of a demo's processes. Those a demo does not use are set empty, so that a `.env` of another
 * installation in the same folder can never make a demo write there.
 */
export const demoSettings = (args: {
  folder: string
  port: number
  state: DemoState
  smtpUrl: string
  clockFile: string
}): Record<string, string> => ({
  ...args.state.secrets,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  SITE_URL: `http://127.0.0.1:${args.port}`,
  HOST: '127.0.0.1',
  PORT: String(args.port),
  DATABASE_URL: '',
  DATA_DIR: args.folder,
  MEDIA_DIR: join(args.folder, 'media'),
  S3_BUCKET: '',
  S3_ENDPOINT: '',
  S3_REGION: '',
  S3_ACCESS_KEY_ID: '',
  S3_SECRET_ACCESS_KEY: '',
  SMTP_URL: args.smtpUrl,
  MAIL_FROM: 'Imprimatur demo <desk@demo.example>',
  BOUNCE_DOMAIN: '',
  MAILBOX: '',
  TRY_LINKS: '',
  DKIM_DOMAIN: '',
  DKIM_SELECTOR: '',
  DKIM_KEY_FILE: '',
  WORKER: 'embedded',
  CLOCK_FILE: args.clockFile,
  PROOF_FOLDER: '',
  LOG_LEVEL: 'info',
  TRUST_PROXY: '0',
})
