import { light } from '../../../platform/look/tokens'
import { type Face, familyOf, widthOf, wrap } from './type'

/** The publication's own colours: red for what was decided, blue for the rest, amber for a dispute. */
export const colour = {
  paper: light.paper,
  panel: light.tint,
  ink: light.ink,
  soft: light['ink-soft'],
  rule: light.rule,
  red: light.accent,
  blue: light.link,
  warn: light.warn,
} as const

/** Units of the drawing; figures are rendered 1,600 pixels wide and read at 600, where 16 units are 12.6 pixels. */
export const WIDTH = 760
export const MARGIN = 32
export const INNER = WIDTH - 2 * MARGIN

export type TextStyle = {
  size?: number
  face?: Face
  fill?: string
  anchor?: 'start' | 'middle' | 'end'
  leading?: number
}

export type Box = { text: string; face: Face; x: number; y: number; width: number; height: number }

const entities = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const round = (value: number) => Math.round(value * 100) / 100

/** Collects shapes and text. Every line of text is also kept as a box, so that a test can find overlap and clipping. */
export const createCanvas = () => {
  const parts: string[] = []
  const boxes: Box[] = []

  const line = (text: string, x: number, baseline: number, style: TextStyle = {}) => {
    const { size = 17, face = 'regular', fill = colour.ink, anchor = 'start' } = style
    const width = widthOf(text, face, size)
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width
    boxes.push({ text, face, x: left, y: baseline - size * 0.78, width, height: size })
    const { family, weight } = familyOf(face)
    parts.push(
      `<text x="${round(x)}" y="${round(baseline)}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${entities(text)}</text>`,
    )
  }

  return {
    line,
    /** Sets `text` in a column from the top edge `y`; returns the edge below it. */
    column: (text: string, x: number, y: number, width: number, style: TextStyle = {}): number => {
      const { size = 17, face = 'regular', leading = 1.32 } = style
      const lines = wrap(text, face, size, width)
      lines.forEach((each, index) => {
        line(each, x, y + size * 0.92 + index * size * leading, style)
      })
      return y + lines.length * size * leading
    },
    /** Height the same column would take. */
    heightOf: (text: string, width: number, { size = 17, face = 'regular', leading = 1.32 }: TextStyle = {}): number =>
      wrap(text, face, size, width).length * size * leading,
    rect: (
      x: number,
      y: number,
      width: number,
      height: number,
      { fill = 'none', stroke = 'none', weight = 1, radius = 0 } = {},
    ) => {
      parts.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${weight}"/>`,
      )
    },
    rule: (
      x1: number,
      y1: number,
      x2: number,
      y2: number,
      { stroke = colour.rule as string, weight = 1, dash = '' } = {},
    ) => {
      parts.push(
        `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="${weight}"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
      )
    },
    circle: (x: number, y: number, radius: number, { fill = 'none', stroke = 'none', weight = 1.5 } = {}) => {
      parts.push(
        `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${weight}"/>`,
      )
    },
    /** The mark of a dispute with its word; a state is never a colour alone. */
    disputed: (x: number, y: number): number => {
      const middle = y + 10
      parts.push(
        `<path d="M${round(x)} ${round(middle)}l6 -6l6 6l-6 6z" fill="none" stroke="${colour.warn}" stroke-width="1.75"/>`,
      )
      line('Disputed', x + 19, y + 17 * 0.92, { face: 'semibold', fill: colour.warn })
      return y + 17 * 1.32
    },
    /** A straight arrow downwards from `y1` to its tip at `y2`. */
    arrowDown: (x: number, y1: number, y2: number, stroke: string = colour.soft) => {
      parts.push(
        `<path d="M${round(x)} ${round(y1)}V${round(y2 - 1)}M${round(x - 5)} ${round(y2 - 7)}L${round(x)} ${round(y2)}L${round(x + 5)} ${round(y2 - 7)}" fill="none" stroke="${stroke}" stroke-width="1.5"/>`,
      )
    },
    finish: (height: number) => ({
      svg: [
        `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="${Math.round((height * 1600) / WIDTH)}" viewBox="0 0 ${WIDTH} ${round(height)}">`,
        `<rect width="${WIDTH}" height="${round(height)}" fill="${colour.paper}"/>`,
        ...parts,
        '</svg>\n',
      ].join('\n'),
      height,
      boxes,
    }),
  }
}

export type Canvas = ReturnType<typeof createCanvas>
export type Drawing = ReturnType<Canvas['finish']>

/** Title and one line of what is counted; returns the edge below. */
export const heading = (canvas: Canvas, title: string, below: string): number => {
  const y = canvas.column(title, MARGIN, 28, INNER, { size: 25, face: 'semibold', leading: 1.2 })
  return canvas.column(below, MARGIN, y + 4, INNER, { size: 17, fill: colour.soft }) + 16
}

/** The line that says where it comes from; ends the drawing. */
export const footing = (canvas: Canvas, y: number, source: string): Drawing => {
  canvas.rule(MARGIN, y, WIDTH - MARGIN, y)
  const end = canvas.column(source, MARGIN, y + 10, INNER, { size: 16, fill: colour.soft })
  return canvas.finish(end + 22)
}
