import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { inject } from 'vitest'
import { bundleOptions } from './bundle-options'

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
  // Of its own: two that are made at once, in one process too, each have their file to move.
  const making = join(folder, `${script}-${randomUUID()}.mjs`)
  await build({ ...bundleOptions, entryPoints: [source], outfile: making })
  renameSync(making, made)
  return made
}
