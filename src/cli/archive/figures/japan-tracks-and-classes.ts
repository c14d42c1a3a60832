import { frameworkOf } from '../data'
import { colour, createCanvas, footing, heading, INNER, MARGIN, WIDTH } from './canvas'
import { type Card, drawRow } from './card'
import type { Figure } from './figure'
import { japanese } from './native-terms'

const tracks: readonly Card[] = [
  {
    title: 'PMD Act track',
    native: { text: japanese.pmdAct, face: 'japanese' },
    lines: [
      'Product approval, trials, manufacturing standards, lot release',
      'Conditional, time-limited approval: at most seven years',
    ],
  },
  {
    title: 'ASRM track',
    native: { text: japanese.asrm, face: 'japanese' },
    lines: [
      'Clinics treat outside product approval',
      'Committee certification, then notification to the regional bureau',
    ],
    accent: colour.ink,
  },
]

const classes = frameworkOf('framework/jp').pathways.filter(({ tier }) => tier)

/** Each class in short; the unit test holds the words against the framework’s own description. */
export const covers: Record<string, { risk: string; text: string; review: string }> = {
  I: {
    risk: 'Highest risk',
    text: 'Gene-modified cells, allogeneic preparations, use outside homologous use; in vivo gene therapy since 31 May 2025',
    review: 'Most demanding review; 90 days’ wait',
  },
  II: {
    risk: 'Middle risk',
    text: 'Autologous procedures with substantive manipulation',
    review: 'Intermediate review',
  },
  III: {
    risk: 'Lowest risk',
    text: 'Minimally manipulated autologous procedures for homologous use',
    review: 'Lighter review',
  },
}

export const japanTracksAndClasses: Figure = {
  name: 'japan-tracks-and-classes',
  alt: `Japan’s two tracks. ${tracks.map(({ title, lines }) => `${title}: ${lines.join('; ')}`).join('. ')}. The ASRM track has three classes. ${Object.entries(
    covers,
  )
    .map(([tier, { risk, text, review }]) => `Class ${tier}, ${risk.toLowerCase()}: ${text}. ${review}`)
    .join('. ')}.`,
  caption: 'Products take one track, practice the other. The class decides how demanding the review is.',
  draw: () => {
    const canvas = createCanvas()
    let y = heading(canvas, 'Japan’s two tracks and three classes', 'Both acts in force since 25 November 2014')
    y = drawRow(canvas, tracks, { x: MARGIN, y, width: INNER })
    const centre = MARGIN + INNER * 0.75 + 4
    canvas.arrowDown(centre, y + 5, y + 37)
    canvas.line('ASRM classes', MARGIN, y + 34, { size: 19, face: 'semibold' })
    y += 44
    canvas.rule(MARGIN, y, WIDTH - MARGIN, y, { stroke: colour.ink })
    for (const { tier = '' } of classes) {
      const row = covers[tier]
      if (!row) throw new Error(`no words for class ${tier}`)
      canvas.line(`Class ${tier}`, MARGIN, y + 28, { size: 19, face: 'semibold' })
      canvas.line(japanese.classes[tier as keyof typeof japanese.classes], MARGIN, y + 52, {
        size: 16,
        face: 'japanese',
        fill: colour.soft,
      })
      canvas.line(row.risk, MARGIN + 112, y + 28)
      const left = canvas.column(row.text, MARGIN + 232, y + 12, 266, { leading: 1.28 })
      const right = canvas.column(row.review, MARGIN + 522, y + 12, INNER - 522, { leading: 1.28 })
      y = Math.max(left, right, y + 62) + 12
      canvas.rule(MARGIN, y, WIDTH - MARGIN, y)
    }
    return footing(canvas, y, 'Source: the archive’s framework of Japan; classes after its comparison guide.')
  },
}
