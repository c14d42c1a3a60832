import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { entries } from '../../../src/cli/archive/entries'
import { count, makeUser } from '../../support/archive/signers'
import { bootPayload, describeEachDatabase, newPlace } from '../../support/databases'

const mediaDir = mkdtempSync(join(tmpdir(), 'imprimatur-archive-'))
afterAll(() => rmSync(mediaDir, { recursive: true, force: true }))

/** The command in a process of its own; `until` kills it, without warning, once it has said that. */
const command = (database: { DATA_DIR: string; DATABASE_URL: string | undefined }, until?: string) =>
  new Promise<{ output: string; killed: boolean }>((done) => {
    const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'src/cli/archive/main.ts'], {
      env: {
        ...process.env,
        DATA_DIR: database.DATA_DIR,
        DATABASE_URL: database.DATABASE_URL ?? '',
        MEDIA_DIR: mediaDir,
      },
    })
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (until && output.includes(until)) child.kill('SIGKILL')
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('close', (_, signal) => done({ output, killed: signal === 'SIGKILL' }))
  })

const slugs = [...new Set(entries.map(({ collection }) => collection))]

describeEachDatabase('A load of the archive killed in the middle', (database) => {
  it('is completed by the next run, without doubles', { timeout: 240_000 }, async () => {
    const place = newPlace(database)
    const first = await bootPayload({ database, place })
    for (const role of ['editor', 'reviewer'] as const) await makeUser(first.payload, role)
    await first.close()

    expect(await command(place, '  companies:')).toMatchObject({ killed: true })
    const { output } = await command(place)
    expect(output).toContain('Loading the archive as The editor, signed off by The reviewer')
    expect(output).toMatch(/\d+ documents written, [1-9]\d* there already\./)

    const { payload, close } = await bootPayload({ database, place })
    for (const slug of slugs)
      expect([slug, await count(payload, slug)]).toEqual([
        slug,
        entries.filter(({ collection }) => collection === slug).length,
      ])
    expect(await count(payload, 'archive-loads')).toBe(entries.length)
    await close()
  })
})
