import sharp from 'sharp'
import { colour, createCanvas } from './figures/canvas'
import { widthOf } from './figures/type'

export const renderFigure = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).flatten({ background: colour.paper }).png({ compressionLevel: 9, palette: true }).toBuffer()

/** Mean difference of a channel, of 255, between two pictures; Infinity where their sizes differ. */
export const difference = async (one: Buffer, two: Buffer): Promise<number> => {
  const [a, b] = await Promise.all([sharp(one).metadata(), sharp(two).metadata()])
  if (a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY
  const apart = await sharp(one)
    .composite([{ input: two, blend: 'difference' }])
    .removeAlpha()
    .raw()
    .toBuffer()
  return apart.reduce((sum, value) => sum + value, 0) / apart.length
}

const probes = [
  { text: 'Advanced Regenerative Medicine Act', face: 'semibold' },
  { text: '첨단재생바이오법', face: 'korean' },
  { text: '再生医療等安全性確保法', face: 'japanese' },
] as const

/**
 * Draws a line in each face and compares its width with what the font file says.
 * @throws where the packaged fonts are not the ones drawn with: the pictures would show another face, or boxes
 */
export const requirePackagedFonts = async (): Promise<void> => {
  for (const { text, face } of probes) {
    const canvas = createCanvas()
    canvas.line(text, 20, 40, { size: 24, face })
    const { info } = await sharp(await renderFigure(canvas.finish(60).svg))
      .trim()
      .toBuffer({ resolveWithObject: true })
    const drawn = (info.width * 760) / 1600
    if (Math.abs(drawn / widthOf(text, face, 24) - 1) > 0.03)
      throw new Error('The packaged fonts were not found: run npm run archive:draw, which sets FONTCONFIG_FILE.')
  }
}
