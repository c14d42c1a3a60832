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
export const saboteurNames = Object.keys(saboteurs) as Saboteur[]

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

/**
 * The entry of `npm run worker` as one file, inside node_modules, where what it imports is found; honest, or with a
 * saboteur in it. So none of what a saboteur does is a switch in the program.
 */
export const bundle = async (which: 'worker' | Saboteur): Promise<string> => {
  const folder = resolve('node_modules/.cache/imprimatur-prove', String(process.pid))
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, `${which.replaceAll(' ', '-')}.mjs`)
  let swaps = 0
  await build({
    ...bundleOptions,
    entryPoints: [resolve('src/worker/main.ts')],
    outfile,
    plugins:
      which === 'worker'
        ? []
        : [
            swap(which, () => {
              swaps += 1
            }),
          ],
  })
  if (which !== 'worker' && swaps !== 1) throw new Error(`The saboteur “${which}” found nothing to stand in for.`)
  return outfile
}
