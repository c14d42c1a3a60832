import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { figures } from './figures'
import { difference, renderFigure, requirePackagedFonts } from './render'

/**
 * `npm run archive:draw` renders every figure to pictures/*.png; with `--check` it writes nothing and fails where a
 * committed picture is not what its source draws. The npm script sets FONTCONFIG_FILE: fontconfig reads it once, when
 * the process starts, and without it the machine's own fonts would decide.
 */
const pictures = join(import.meta.dirname, 'pictures')

/** Mean difference that separates anti-aliasing by another processor from another drawing; one changed word is more. */
const TOLERANCE = 0.05

const check = process.argv.includes('--check')
await requirePackagedFonts()
await mkdir(pictures, { recursive: true })
for (const figure of figures) {
  const file = join(pictures, `${figure.name}.png`)
  const drawn = await renderFigure(figure.draw().svg)
  if (!check) {
    await writeFile(file, drawn)
    console.log(`drew ${figure.name}.png, ${Math.round(drawn.length / 1024)} kB`)
    continue
  }
  const committed = await readFile(file).catch(() => null)
  const apart = committed ? await difference(committed, drawn) : Number.POSITIVE_INFINITY
  console.log(`${figure.name}: ${committed ? `${apart.toFixed(4)} apart` : 'no picture'}`)
  if (apart > TOLERANCE) process.exitCode = 1
}
if (check && process.exitCode) console.error('A picture is not what its source draws. Run npm run archive:draw.')
