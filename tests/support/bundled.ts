import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { inject } from 'vitest'

/** Native code, and what finds its own files beside itself. */
const external = [
  'sharp',
  'libsql',
  '@libsql/*',
  'drizzle-kit',
  'drizzle-kit/*',
  'mongoose',
  'mongodb',
  'next',
  'pino',
  'pino-pretty',
]
// What was written for `require` and `__dirname` finds them in a module as well.
const banner = `import { createRequire as requireFrom } from 'node:module'; import { fileURLToPath as pathFrom } from 'node:url';
const require = requireFrom(import.meta.url);
const __filename = pathFrom(import.meta.url); const __dirname = pathFrom(new URL('.', import.meta.url));`

/**
 * A script of tests/support/children as one file that starts in a quarter of the time: tests that kill a process fifty
 * times spend themselves on starts. Made once a run, inside node_modules, where what it imports is found.
 */
export const bundled = async (script: string): Promise<string> => {
  const source = resolve('tests/support/children', `${script}.ts`)
  const folder = resolve('node_modules/.cache/imprimatur-tests', basename(inject('runFolder')))
  const made = join(folder, `${script}.mjs`)
  if (existsSync(made)) return made
  const { build } = await import('esbuild')
  mkdirSync(folder, { recursive: true })
  const making = join(folder, `${script}-${process.pid}.mjs`)
  await build({
    entryPoints: [source],
    outfile: making,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['production'],
    external,
    banner: { js: banner },
    logLevel: 'error',
  })
  renameSync(making, made)
  return made
}
