import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node } from '../runner/stages'

const payload = (args: string[], env: Record<string, string> = {}): Promise<number> =>
  node(['--import', 'tsx', 'src/cli/payload.ts', ...args], env)

/** The types of the config are those committed, whichever database generates them. */
export const typesAreCurrent = async (): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-types-'))
  try {
    const committed = readFileSync('src/payload-types.ts', 'utf8')
    for (const database of ['sqlite', 'mongodb']) {
      const file = join(folder, `${database}.ts`)
      const args = ['generate:types', ...(database === 'mongodb' ? ['--mongodb'] : [])]
      // The exit code alone is no proof: what was written is compared.
      if (await payload(args, { PAYLOAD_TS_OUTPUT_PATH: file })) return false
      if (readFileSync(file, 'utf8') !== committed) {
        console.error(`src/payload-types.ts is not what ${database} generates: npm run generate:types.`)
        return false
      }
    }
    return true
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const IMPORT_MAP = 'src/app/(payload)/admin/importMap.js'

/** The import map of the panel is the one committed. The file is left as it was. */
export const importMapIsCurrent = async (): Promise<boolean> => {
  const committed = readFileSync(IMPORT_MAP, 'utf8')
  try {
    // Emptied first, so that a generator which stopped half way cannot pass for one that found nothing to change.
    writeFileSync(IMPORT_MAP, '')
    if (await payload(['generate:importmap'])) return false
    const same = readFileSync(IMPORT_MAP, 'utf8').trim() === committed.trim()
    if (!same) console.error(`${IMPORT_MAP} is not current: npm run generate:importmap.`)
    return same
  } finally {
    writeFileSync(IMPORT_MAP, committed)
  }
}

/** The committed migrations of both databases lead to the schema of the config. */
export const migrationsAreCurrent = async (): Promise<boolean> =>
  (await node(['--conditions=production', '--import', 'tsx', 'src/cli/migrate-check.ts'], {
    PAYLOAD_SECRET: 'only-to-compare-and-never-at-run-time',
    DATABASE_URL: '',
    SITE_URL: 'http://127.0.0.1:3000',
  })) === 0
