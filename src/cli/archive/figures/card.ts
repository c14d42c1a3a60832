import { type Canvas, colour, type TextStyle } from './canvas'
import type { Face } from './type'

export type Card = {
  readonly title: string
  /** The title in the script of its country, under it. */
  readonly native?: { readonly text: string; readonly face: Face }
  readonly lines: readonly string[]
  readonly accent?: string
}

const PAD = 16
const title: TextStyle = { size: 19, face: 'semibold', leading: 1.22 }

const layOut = (canvas: Canvas, card: Card, x: number, y: number, width: number, paint: boolean): number => {
  const set = (text: string, top: number, style: TextStyle) =>
    paint
      ? canvas.column(text, x + PAD, top, width - 2 * PAD, style)
      : top + canvas.heightOf(text, width - 2 * PAD, style)
  let bottom = set(card.title, y + 13, title)
  if (card.native)
    bottom = set(card.native.text, bottom + 1, { size: 16, face: card.native.face, fill: colour.soft, leading: 1.4 })
  bottom += 3
  for (const each of card.lines) bottom = set(each, bottom + 3, { size: 17, leading: 1.28 })
  return bottom + 13
}

export const cardHeight = (canvas: Canvas, card: Card, width: number): number =>
  layOut(canvas, card, 0, 0, width, false)

/** A panel with a heavy left edge; `height` may be more than its text needs, so that neighbours align. */
export const drawCard = (canvas: Canvas, card: Card, x: number, y: number, width: number, height: number): number => {
  canvas.rect(x, y, width, height, { fill: colour.panel })
  canvas.rect(x, y, 4, height, { fill: card.accent ?? colour.blue })
  layOut(canvas, card, x, y, width, true)
  return y + height
}

/** Cards side by side, as high as the highest of them. */
export const drawRow = (
  canvas: Canvas,
  cards: readonly Card[],
  { x, y, width, gap = 16 }: { x: number; y: number; width: number; gap?: number },
): number => {
  const each = (width - gap * (cards.length - 1)) / cards.length
  const height = Math.max(...cards.map((card) => cardHeight(canvas, card, each)))
  cards.forEach((card, index) => {
    drawCard(canvas, card, x + index * (each + gap), y, each, height)
  })
  return y + height
}
