import { colour, createCanvas, footing, heading, MARGIN, WIDTH } from './canvas'
import type { Figure } from './figure'

const steps = [
  {
    title: 'Clinical research',
    text: 'Safety and efficacy already shown; manufacturer meets quality standards and accepts inspection',
  },
  {
    title: 'Designated institution',
    text: 'Applies itself, not the individual physician; 112 institutions, count undated',
  },
  {
    title: 'National review committee',
    text: 'One committee, at most 21 members, meets monthly; conflicted members recuse themselves',
  },
  { title: 'Treatment', text: 'The patient may be billed; public insurance does not pay' },
  { title: 'Follow-up', text: 'Real-world data on each patient, over the long term; fines and penalties' },
] as const

const NUMBER = MARGIN + 18
const TEXT = MARGIN + 56

export const treatmentPathway: Figure = {
  name: 'treatment-pathway',
  alt: `Five steps of Korea’s treatment pathway. ${steps.map(({ title, text }, index) => `${index + 1}. ${title}: ${text}`).join('. ')}. Outside the pathway: minimally manipulated cells, stored cord blood among them.`,
  caption:
    'From research to follow-up: the treatment pathway that opened on 21 February 2025, as the law article describes it.',
  draw: () => {
    const canvas = createCanvas()
    let y = heading(
      canvas,
      'The institution applies, one committee decides',
      'Korea’s treatment pathway since 21 February 2025',
    )
    const width = 580
    steps.forEach(({ title, text }, index) => {
      const centre = y + 16
      const titleEnd = canvas.column(title, TEXT, y + 4, width, { size: 19, face: 'semibold' })
      const end = canvas.column(text, TEXT, titleEnd, width)
      const decides = index === 2
      if (index < steps.length - 1) canvas.arrowDown(NUMBER, centre + 20, end + 16)
      canvas.circle(NUMBER, centre, 16, {
        fill: decides ? colour.red : colour.paper,
        stroke: decides ? colour.red : colour.ink,
      })
      canvas.line(String(index + 1), NUMBER, centre + 6, {
        anchor: 'middle',
        face: 'semibold',
        fill: decides ? colour.paper : colour.ink,
      })
      y = end + 20
    })
    canvas.rule(MARGIN, y, WIDTH - MARGIN, y, { dash: '2 5', stroke: colour.soft })
    y = canvas.column(
      'Outside the pathway: minimally manipulated cells, stored cord blood among them.',
      MARGIN,
      y + 12,
      WIDTH - 2 * MARGIN,
    )
    return footing(canvas, y + 14, 'Source: the archive’s framework of Korea, after its law article.')
  },
}
