import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-backup-'))
const dataDir = join(folder, 'data')
const mediaDir = join(folder, 'media')

describe('a backup of the embedded database', () => {
  let live: ReturnType<typeof createClient>

  beforeAll(async () => {
    const { mkdirSync } = await import('node:fs')
    mkdirSync(dataDir)
    mkdirSync(mediaDir)
    writeFileSync(join(mediaDir, 'figure.png'), 'bytes')
    vi.stubEnv('DATA_DIR', dataDir)
    vi.stubEnv('MEDIA_DIR', mediaDir)
    live = createClient({ url: `file:${join(dataDir, 'imprimatur.db')}` })
    await live.executeMultiple(
      'PRAGMA journal_mode = WAL; CREATE TABLE kept (id INTEGER); INSERT INTO kept VALUES (1), (2);',
    )
  })

  afterAll(() => {
    live.close()
    vi.unstubAllEnvs()
  })

  it('holds every committed row while the database is open and in use, and the media beside it', async () => {
    const { backup } = await import('../../../src/cli/backup')
    const target = await backup({ folder: join(folder, 'copies'), at: new Date('2026-01-02T03:04:05Z') })
    expect(target.endsWith('2026-01-02T03-04-05-000Z')).toBe(true)
    const copy = createClient({ url: `file:${join(target, 'imprimatur.db')}` })
    const { rows } = await copy.execute('SELECT count(*) AS kept FROM kept')
    copy.close()
    expect(rows[0]?.kept).toBe(2)
    expect(readFileSync(join(target, 'media', 'figure.png'), 'utf8')).toBe('bytes')
  })

  it('never writes over an earlier copy', async () => {
    const { backup } = await import('../../../src/cli/backup')
    const again = backup({ folder: join(folder, 'copies'), at: new Date('2026-01-02T03:04:05Z') })
    await expect(again).rejects.toThrow(/already exists/)
    expect(existsSync(join(folder, 'copies', '2026-01-02T03-04-05-000Z', 'imprimatur.db'))).toBe(true)
  })
})
