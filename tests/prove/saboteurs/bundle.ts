import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundleOptions } from '../../support/bundle-options'

/** A file of the program, and the file beside this one that stands in for it. */
const saboteurs = {
  'claim without its condition': { file: 'src/platform/claims/claim.ts', by: 'claim-without-condition.ts' },
  'done-mark outside the transaction': {
    file: 'src/editorial/actions/carry-out-schedule.ts',
    by: 'mark-outside-transaction.ts',
  },
} as const

export type Saboteur = keyof typeof saboteurs
const saboteurNames = Object.keys(saboteurs) as Saboteur[]

const escaped = (text: string) => text.replaceAll(/[.\\/]/g, (one) => `\\${one}`)

/** Puts the saboteur's file in the place of the program's. */
const swap = (saboteur: Saboteur, swapped: () => void): Plugin => ({
  name: 'swap',
  setup: ({ onLoad }) => {
    const { file, by } = saboteurs[saboteur]
    onLoad({ filter: new RegExp(`${escaped(resolve(file))}$`) }, () => {
      swapped()
      const path = resolve('tests/prove/saboteurs', by)
      return { contents: `export * from ${JSON.stringify(path)}`, loader: 'ts', resolveDir: resolve('.') }
    })
  },
})

const bundle = async (which: 'worker' | Saboteur, outfile: string): Promise<void> => {
  let swaps = 0
  const swapped = () => {
    swaps += 1
  }
  const plugins = which === 'worker' ? [] : [swap(which, swapped)]
  await build({ ...bundleOptions, entryPoints: [resolve('src/worker/main.ts')], outfile, plugins })
  if (which !== 'worker' && swaps !== 1) throw new Error(`The saboteur “${which}” found nothing to stand in for.`)
}

/** Where `bundleAll` put it. */
export const bundleIn = (folder: string, which: 'worker' | Saboteur): string =>
  join(folder, `${which.replaceAll(' ', '-')}.mjs`)

/**
 * The entry of `npm run worker` as one file, honest and with each saboteur in it, in a folder inside node_modules, where
 * what it imports is found. So none of what a saboteur does is a switch in the program. The folder goes with the process.
 */
export const bundleAll = async (): Promise<string> => {
  const folder = resolve('node_modules/.cache/imprimatur-prove', String(process.pid))
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const which of ['worker', ...saboteurNames] as const) await bundle(which, bundleIn(folder, which))
  return folder
}
