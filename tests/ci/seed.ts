import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { demoSettings } from '../../src/cli/demo/settings'
import { readState } from '../../src/cli/demo/state'

const exec = promisify(execFile)

/** Fills a folder exactly as the demo does and returns what is then in its database, a line a document. */
const filledContent = async (folder: string): Promise<string[]> => {
  mkdirSync(folder)
  const state = readState(folder)
  const settings = demoSettings({ folder, port: 3000, state, smtpUrl: '', clockFile: '' })
  const run = (script: string) =>
    exec(process.execPath, ['--conditions=production', '--import', 'tsx', script], {
      env: { ...process.env, ...settings, LOG_LEVEL: 'error' },
      maxBuffer: 256 * 1024 * 1024,
    })
  await run('src/cli/demo/accounts.ts')
  await run('src/cli/archive/main.ts')
  return (await run('tests/ci/content.ts')).stdout.trimEnd().split('\n')
}

/** Two fresh loads give the same content. Says which documents differ. */
export const seedIsRepeatable = async (): Promise<boolean> => {
  const work = mkdtempSync(join(tmpdir(), 'imprimatur-seed-'))
  try {
    const first = await filledContent(join(work, 'first'))
    const second = await filledContent(join(work, 'second'))
    const differing = [...first.filter((row) => !second.includes(row)), ...second.filter((row) => !first.includes(row))]
    for (const row of differing) console.error(`Only in one of two loads: ${row.slice(0, 400)}`)
    console.log(`Two fresh loads: ${first.length} and ${second.length} documents, ${differing.length} that differ.`)
    return first.length > 50 && first.length === second.length && !differing.length
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
