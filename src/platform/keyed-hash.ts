import { createHmac } from 'node:crypto'
import { type Env, readEnv } from './env'

/** The key of the trail. On a developer's machine, where none is set, it follows from the secret that is. */
export const auditKey = (env: Pick<Env, 'AUDIT_KEY' | 'PAYLOAD_SECRET'> = readEnv()): string =>
  env.AUDIT_KEY ?? createHmac('sha256', env.PAYLOAD_SECRET).update('audit-key').digest('base64url')

/**
 * HMAC-SHA256 in hex. `purpose` keeps two uses of one key apart: a hash made for one is never one of the other.
 */
export const keyedHash = ({ key, purpose, text }: { key: string; purpose: string; text: string }): string =>
  createHmac('sha256', key).update(`${purpose}\n`).update(text).digest('hex')
