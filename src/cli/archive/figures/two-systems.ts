import { colour, createCanvas, footing, heading, INNER, MARGIN } from './canvas'
import { type Card, drawRow } from './card'
import type { Figure } from './figure'

const GAP = 16
const HALF = (INNER - GAP) / 2

const products: readonly Card[] = [
  { title: 'MFDS approval', lines: ['One track: manufacture, characterisation, preclinical and clinical evidence'] },
  { title: 'PMD Act', lines: ['The PMDA reviews, the MHLW decides', 'Conditional approval: at most seven years'] },
]

const practice: readonly Card[] = [
  {
    title: 'Treatment outside trials',
    lines: ['Since 21 February 2025', '112 designated institutions', 'One national review committee'],
    accent: colour.ink,
  },
  {
    title: 'ASRM',
    lines: ['Since 25 November 2014', 'Classes I, II and III', 'Several committees; plans are notified'],
    accent: colour.ink,
  },
]

export const twoSystems: Figure = {
  name: 'two-systems',
  alt: `Korea and Japan side by side. Products: in Korea MFDS approval by one track; in Japan the PMD Act, where the PMDA reviews and the MHLW decides. Practice outside product approval: in Korea treatment since 21 February 2025 at 112 designated institutions with one national review committee, a door that one of the archive’s sources says does not exist; in Japan the ASRM since 25 November 2014 in Classes I, II and III with several committees.`,
  caption:
    'Each country has a door for products and a door for practice. The second Korean door is newer, and the sources disagree about it.',
  draw: () => {
    const canvas = createCanvas()
    let y = heading(canvas, 'Two doors in each country', 'How a cell or gene therapy can reach a patient')
    canvas.line('Korea', MARGIN, y + 18, { size: 21, face: 'semibold' })
    canvas.line('Japan', MARGIN + HALF + GAP, y + 18, { size: 21, face: 'semibold' })
    y += 40
    canvas.line('Products', MARGIN, y + 15, { fill: colour.soft })
    y = drawRow(canvas, products, { x: MARGIN, y: y + 25, width: INNER, gap: GAP })
    y += 18
    canvas.line('Practice, outside product approval', MARGIN, y + 15, { fill: colour.soft })
    y = drawRow(canvas, practice, { x: MARGIN, y: y + 25, width: INNER, gap: GAP })
    y = canvas.disputed(MARGIN, y + 14)
    y = canvas.column(
      'The comparison guide says Korea has no practice track outside product approval at present. Act No. 20331 and the law article say it has one.',
      MARGIN,
      y,
      INNER,
    )
    return footing(canvas, y + 14, 'Source: the archive’s frameworks of Korea and Japan.')
  },
}
