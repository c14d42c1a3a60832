import { createHmac } from 'node:crypto'
import { type Env, listed, readEnv } from './env'

const derived = (secret: string, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url')

/**
 * The keys of the trail, newest first: links are made under the first, and older ones say that what was linked under
 * them still holds. On a developer's machine, where none is set, it follows from the secret that is.
 */
export const auditKeys = (env: Pick<Env, 'AUDIT_KEY' | 'PAYLOAD_SECRET'> = readEnv()): [string, ...string[]] => {
  const [newest, ...older] = listed(env.AUDIT_KEY)
  return newest ? [newest, ...older] : [derived(env.PAYLOAD_SECRET, 'audit-key')]
}

/** The newest key of the trail. */
export const auditKey = (env?: Pick<Env, 'AUDIT_KEY' | 'PAYLOAD_SECRET'>): string => auditKeys(env)[0]

type Keys = Pick<Env, 'TOKEN_KEY' | 'ADDRESS_KEY' | 'PAYLOAD_SECRET'>

/** Keys of what readers' links carry, newest first: the first makes, any of them is believed. Never empty. */
export const tokenKeys = (env: Keys = readEnv()): readonly string[] => {
  const keys = listed(env.TOKEN_KEY)
  return keys.length ? keys : [derived(env.PAYLOAD_SECRET, 'token-key')]
}

/** Keys of the hashes that readers' addresses are matched by, newest first: the first makes them. Never empty. */
export const addressKeys = (env: Keys = readEnv()): readonly string[] => {
  const keys = listed(env.ADDRESS_KEY)
  return keys.length ? keys : [derived(env.PAYLOAD_SECRET, 'address-key')]
}

/** The newest of them. */
export const addressKey = (env: Keys = readEnv()): string => addressKeys(env)[0] as string

/**
 * HMAC-SHA256 in hex. `purpose` keeps two uses of one key apart: a hash made for one is never one of the other.
 */
export const keyedHash = ({ key, purpose, text }: { key: string; purpose: string; text: string }): string =>
  createHmac('sha256', key).update(`${purpose}\n`).update(text).digest('hex')
