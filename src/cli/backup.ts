import { cp, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createClient } from '@libsql/client'
import { readEnv } from '../platform'
import { sqliteFile } from '../platform/database'

/**
 * `npm run backup -- <folder>`: a consistent copy of the embedded database, taken while it is in use, and of the media
 * folder, in a new folder named by the moment. For MongoDB see docs/operations.md.
 */
export const backup = async ({ folder, at }: { folder: string; at: Date }): Promise<string> => {
  const env = readEnv()
  if (env.database !== 'sqlite') {
    throw new Error('This copies the embedded database. For MongoDB use mongodump: docs/operations.md has the command.')
  }
  const target = join(resolve(folder), at.toISOString().replace(/[:.]/g, '-'))
  await mkdir(target, { recursive: true })
  const client = createClient({ url: `file:${sqliteFile(env)}` })
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [join(target, 'imprimatur.db')] })
  } finally {
    client.close()
  }
  if (!env.S3_BUCKET) await cp(env.MEDIA_DIR, join(target, 'media'), { recursive: true })
  return target
}
