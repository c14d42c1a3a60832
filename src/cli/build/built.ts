import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { childSettings } from '../../platform/env'
import { runToEnd } from '../processes'
import { withProgress } from '../progress.mjs'
import { hashSources } from './sources'

const stampFile = (root: string) => join(root, '.next', 'imprimatur-build.json')
const stamp = z.object({ sources: z.string() })

const stampedSources = (root: string): string | undefined => {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) return undefined
  try {
    return stamp.parse(JSON.parse(readFileSync(stampFile(root), 'utf8'))).sources
  } catch {
    return undefined
  }
}

/** Whether `.next` holds a build of exactly these sources. */
export const isBuilt = (root: string): boolean => stampedSources(root) === hashSources(root)

/**
 * Builds the app and stamps the build with the sources it was made from. The build reads no setting of the machine:
 * one build serves every database, so the settings here only have to be valid.
 */
export const build = async (root: string, options: { quiet: boolean }): Promise<void> => {
  const sources = hashSources(root)
  await runToEnd({
    command: process.execPath,
    args: [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    cwd: root,
    env: childSettings({
      PAYLOAD_SECRET: 'only-for-the-build-and-never-at-run-time',
      DATABASE_URL: '',
      DATA_DIR: join(root, '.next', 'build-data'),
      SITE_URL: 'http://127.0.0.1:3000',
      CLOCK_FILE: '',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    }),
    quiet: options.quiet,
    failure: 'The build failed; its own words are above.',
  })
  writeFileSync(stampFile(root), `${JSON.stringify({ sources })}\n`)
}

/** Builds where the sources changed since the last build. Returns whether it had to. */
export const ensureBuilt = async (root: string): Promise<boolean> => {
  if (isBuilt(root)) return false
  await withProgress('Building the app (about a minute, once)', () => build(root, { quiet: true }))
  return true
}
