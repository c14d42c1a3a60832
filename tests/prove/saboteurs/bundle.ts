import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { bundleOptions } from '../../support/bundle-options'

/** A file of the program, and the file of the proof that stands in for it. */
export type Stand = { file: string; by: string }

const escaped = (text: string) => text.replaceAll(/[.\\/]/g, (one) => `\\${one}`)

/** Puts the saboteur's file in the place of the program's. */
const swap = ({ file, by }: Stand, swapped: () => void): Plugin => ({
  name: 'swap',
  setup: ({ onLoad }) => {
    const path = resolve(by)
    onLoad({ filter: new RegExp(`${escaped(resolve(file))}$`) }, ({ suffix }) => {
      // The saboteur may hold the honest file: asked for with a question mark, it comes as it is.
      if (suffix) return undefined
      swapped()
      return { contents: `export * from ${JSON.stringify(path)}`, loader: 'ts', resolveDir: resolve('.') }
    })
  },
})

const bundle = async (stand: Stand | null, outfile: string): Promise<void> => {
  let swaps = 0
  const swapped = () => {
    swaps += 1
  }
  const plugins = stand ? [swap(stand, swapped)] : []
  await build({ ...bundleOptions, entryPoints: [resolve('src/worker/main.ts')], outfile, plugins })
  if (stand && swaps !== 1) throw new Error(`The saboteur ${stand.by} found nothing to stand in for.`)
}

/** Where `bundleAll` put it: the honest `worker`, or one with that saboteur in it. */
export const bundleIn = (folder: string, which: string): string => join(folder, `${which.replaceAll(' ', '-')}.mjs`)

/**
 * The entry of `npm run worker` as one file, honest and with each saboteur in it, in a folder inside node_modules, where
 * what it imports is found. So none of what a saboteur does is a switch in the program. The folder goes with the process.
 */
export const bundleAll = async (saboteurs: Record<string, Stand>): Promise<string> => {
  const folder = resolve('node_modules/.cache/imprimatur-prove', String(process.pid))
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await bundle(null, bundleIn(folder, 'worker'))
  for (const [which, stand] of Object.entries(saboteurs)) await bundle(stand, bundleIn(folder, which))
  return folder
}
