import { colour, createCanvas, footing, heading, INNER, MARGIN, WIDTH } from './canvas'
import type { Figure } from './figure'

/** Dated steps of the act; the unit test holds each date against the framework and the anchors. */
export const steps = [
  { on: '2019-08-27', text: 'Act No. 16556 promulgated' },
  { on: '2020-08-11', text: 'Act No. 17472, cited as an amendment' },
  { on: '2020-08-28', text: 'Act No. 16556 in force: research only' },
  { on: '2024-02-20', text: 'Act No. 20331 promulgated' },
  { on: '2025-02-21', text: 'Act No. 20331 in force: treatment opens' },
] as const

const TOP_YEAR = 2019
const YEARS = 7
const YEAR = 56
const AXIS = MARGIN + 74

const offset = (on: string) => {
  const start = Date.UTC(TOP_YEAR, 0, 1)
  return ((Date.parse(on) - start) / (365.25 * 86_400_000)) * YEAR
}

export const koreanActTimeline: Figure = {
  name: 'korean-act-timeline',
  alt: `Timeline of Korea’s regenerative medicine act, to scale. ${steps.map(({ on, text }) => `${on}: ${text}`).join('. ')}. Other dates in the archive: passage in August 2020 and effect in February 2025 in the law article; an overlay dated 2020 in the comparison.`,
  caption:
    'The act by the dates of its own texts. Two articles in the archive date it otherwise; the framework shows both answers.',
  draw: () => {
    const canvas = createCanvas()
    const top = heading(
      canvas,
      'Research first, treatment four and a half years later',
      'Korea’s Advanced Regenerative Medicine Act, dates to scale',
    )
    const zero = top + 6
    canvas.rule(AXIS, zero, AXIS, zero + YEARS * YEAR, { stroke: colour.soft })
    for (let year = 0; year <= YEARS; year += 1) {
      const y = zero + year * YEAR
      canvas.rule(AXIS - 6, y, AXIS, y, { stroke: colour.soft })
      if (year < YEARS)
        canvas.line(String(TOP_YEAR + year), AXIS - 14, y + YEAR / 2 + 5, { anchor: 'end', fill: colour.soft })
    }
    const research = { from: zero + offset('2020-08-28'), to: zero + offset('2025-02-21') }
    canvas.rect(AXIS - 4, research.from, 8, research.to - research.from, { fill: colour.rule })
    canvas.rect(AXIS - 4, research.to, 8, zero + YEARS * YEAR - research.to, { fill: colour.red })
    let last = -Infinity
    for (const { on, text } of steps) {
      const y = zero + offset(on)
      const labelled = Math.max(y, last + 27)
      last = labelled
      const opens = on === '2025-02-21'
      canvas.circle(AXIS, y, 5.5, { fill: opens ? colour.red : colour.paper, stroke: opens ? colour.red : colour.ink })
      canvas.rule(AXIS + 8, y, AXIS + 46, labelled, { stroke: colour.rule })
      canvas.line(on, AXIS + 54, labelled + 6, { face: 'semibold' })
      canvas.line(text, AXIS + 160, labelled + 6, { fill: opens ? colour.red : colour.ink })
    }
    let y = zero + YEARS * YEAR + 26
    canvas.rule(MARGIN, y, WIDTH - MARGIN, y)
    y = canvas.column('What the archive’s articles say instead', MARGIN, y + 12, INNER, { face: 'semibold' })
    y = canvas.column('Law article: passage in August 2020, effect in February 2025.', MARGIN, y + 4, INNER)
    y = canvas.column('Comparison: a regenerative-medicine overlay dated 2020.', MARGIN, y + 2, INNER)
    return footing(
      canvas,
      y + 14,
      'Source: texts of the acts (elaw.klri.re.kr, ombudsman.kotra.or.kr) and two articles of the archive.',
    )
  },
}
