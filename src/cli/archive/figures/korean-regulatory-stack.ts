import { type Canvas, colour, createCanvas, footing, heading, INNER, MARGIN, type TextStyle, WIDTH } from './canvas'
import type { Figure } from './figure'
import { korean } from './native-terms'
import type { Face } from './type'

type Layer = { act: string; native?: string; number?: string; covers: readonly string[]; accent: string }

/** From the newest layer down to the law it lies on. */
const layers: readonly Layer[] = [
  {
    act: 'Amending act',
    number: 'Act No. 20331',
    covers: [
      'Treatment outside trials by designated institutions, with committee approval',
      'In force since 21 February 2025',
    ],
    accent: colour.red,
  },
  {
    act: 'Advanced Regenerative Medicine Act',
    native: korean.regenerativeAct,
    number: 'Act No. 16556',
    covers: ['Clinical research; risk grades in article 4 of its decree', 'In force since 28 August 2020'],
    accent: colour.blue,
  },
  {
    act: 'Pharmaceutical Affairs Act',
    native: korean.productAct,
    covers: ['Product approval and investigational use: the MFDS', korean.mfds],
    accent: colour.blue,
  },
]

const beside: readonly Layer[] = [
  {
    act: 'Foreign patients',
    covers: ['KHIDI registers clinics', korean.khidi, 'Basis disputed: Medical Service Act or Act No. 13599'],
    accent: colour.soft,
  },
  {
    act: 'Cord Blood Law',
    covers: ['Stored cord blood: minimally manipulated, outside the treatment pathway'],
    accent: colour.soft,
  },
]

const LEFT = 262
const PAD = 13

const faceOf = (text: string): Face => (/\p{Script=Hangul}/u.test(text) ? 'korean' : 'regular')

/** Lines of one layer, left and right, each with its style. */
const linesOf = ({ act, native, number, covers }: Layer) => ({
  left: [
    { text: act, style: { size: 19, face: 'semibold', leading: 1.22 } satisfies TextStyle },
    ...(native ? [{ text: native, style: { size: 16, face: 'korean', fill: colour.soft } satisfies TextStyle }] : []),
    ...(number ? [{ text: number, style: { size: 16, fill: colour.soft } satisfies TextStyle }] : []),
  ],
  right: covers.map((text) => ({
    text,
    style: (faceOf(text) === 'korean'
      ? { size: 16, face: 'korean', fill: colour.soft }
      : { leading: 1.28 }) as TextStyle,
  })),
})

const layer = (canvas: Canvas, each: Layer, x: number, y: number, width: number): number => {
  const { left, right } = linesOf(each)
  const columns = [
    { lines: left, x: x + 18, width: LEFT - 30 },
    { lines: right, x: x + LEFT, width: width - LEFT - 24 },
  ]
  const heights = columns.map(({ lines, width: room }) =>
    lines.reduce((sum, { text, style }) => sum + canvas.heightOf(text, room, style) + 3, 2 * PAD),
  )
  const height = Math.max(...heights)
  canvas.rect(x, y, width, height, { fill: colour.panel })
  canvas.rect(x, y, 4, height, { fill: each.accent })
  for (const column of columns)
    column.lines.reduce((top, { text, style }) => canvas.column(text, column.x, top, column.width, style) + 3, y + PAD)
  return y + height
}

export const koreanRegulatoryStack: Figure = {
  name: 'korean-regulatory-stack',
  alt: 'Korean law drawn as layers. At the base the Pharmaceutical Affairs Act: product approval and investigational use by the MFDS. On it the Advanced Regenerative Medicine Act, Act No. 16556, in force since 28 August 2020: clinical research. On top the amending Act No. 20331, in force since 21 February 2025: treatment outside trials by designated institutions. Beside the stack: foreign-patient registration with KHIDI, its legal basis disputed, and the Cord Blood Law for stored cord blood, outside the treatment pathway.',
  caption:
    'The Korean stack: product law at the base, the regenerative medicine act on it, treatment on top. Foreign-patient registration and stored cord blood stand beside it.',
  draw: () => {
    const canvas = createCanvas()
    let y = heading(canvas, 'The Korean stack', 'Each layer lies on the one below; the newest is on top')
    for (const each of layers) y = layer(canvas, each, MARGIN, y, INNER) + 6
    y += 12
    canvas.rule(MARGIN, y, WIDTH - MARGIN, y, { dash: '2 5', stroke: colour.soft })
    canvas.line('Beside the stack', MARGIN, y + 27, { fill: colour.soft })
    y += 40
    for (const each of beside) y = layer(canvas, each, MARGIN, y, INNER) + 6
    return footing(
      canvas,
      y + 12,
      'Source: the archive’s framework of Korea. Dates of the other acts are not stated in its sources.',
    )
  },
}
