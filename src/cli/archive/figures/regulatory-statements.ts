import { jurisdictionLabel, milestoneKindLabel } from '../../../trials'
import { archive, type Milestone, therapyOf } from '../data'
import { type Canvas, colour, createCanvas, footing, heading, MARGIN, WIDTH } from './canvas'
import type { Figure } from './figure'

/** Columns from the region outwards, each as wide as its longest word needs. */
const columns = [
  { place: 'CN', width: 92 },
  { place: 'HK', width: 92 },
  { place: 'SG', width: 94 },
  { place: 'JP', width: 92 },
  { place: 'US', width: 118 },
  { place: 'EU', width: 92 },
]
const first = WIDTH - MARGIN - columns.reduce((sum, { width }) => sum + width, 0)
const placed = columns.map(({ place, width }, index) => ({
  place,
  width,
  x: first + columns.slice(0, index).reduce((sum, column) => sum + column.width, 0),
}))
const therapies = [...new Set(archive.milestones.map(({ therapy }) => therapy))]

const short: Partial<Record<Milestone['kind'], string>> = {
  submitted: 'Submitted',
  accepted: 'Accepted',
  'study-resumed': 'Study resumed',
}

const labelOf = ({ kind, localTerm, occurredOn }: Milestone): string => {
  const label = kind === 'designation' ? (localTerm ?? 'Designation') : (short[kind] ?? milestoneKindLabel(kind))
  return occurredOn === 'not stated' ? label : `${label} ${occurredOn}`
}

/** The words of one cell, repeats counted: three approvals are one line. */
const cell = (therapy: string, jurisdiction: string) => {
  const here = archive.milestones.filter((each) => each.therapy === therapy && each.jurisdiction === jurisdiction)
  const labels = [...new Set(here.map(labelOf))]
  return labels.map((label) => {
    const times = here.filter((each) => labelOf(each) === label).length
    const [milestone] = here.filter((each) => labelOf(each) === label)
    return { text: times > 1 ? `${label} (${times})` : label, kind: milestone?.kind ?? 'approved' }
  })
}

const decided = new Set<Milestone['kind']>(['approved', 'launched'])

/** A filled mark for what was decided or launched, a ring for what is under way: shape first, then colour. */
const mark = (canvas: Canvas, kind: Milestone['kind'], x: number, y: number) =>
  decided.has(kind)
    ? canvas.circle(x, y, 5, { fill: colour.red })
    : canvas.circle(x, y, 4.5, { stroke: colour.blue, fill: colour.paper })

const inWords = therapies
  .map((key) => {
    const cells = columns.flatMap(({ place }) =>
      cell(key, place).map(({ text }) => `${text.toLowerCase()} in ${jurisdictionLabel(place)}`),
    )
    return `${therapyOf(key).name}: ${cells.join(', ')}`
  })
  .join('; ')

export const regulatoryStatements: Figure = {
  name: 'regulatory-statements',
  alt: `Table of the ${archive.milestones.length} regulatory statements of the listing. ${inWords}.`,
  caption:
    'Fifteen regulatory statements stand beside the trials. One of them carries a date; the others say what happened and not when.',
  draw: () => {
    const canvas = createCanvas()
    let y = heading(
      canvas,
      'What the listing says regulators have done',
      `${archive.milestones.length} statements about ${therapies.length} therapies; only one carries a date`,
    )
    for (const { place, x, width } of placed)
      canvas.column(jurisdictionLabel(place), x, y, width - 6, { face: 'semibold', size: 16, leading: 1.15 })
    y += 46
    canvas.rule(MARGIN, y, WIDTH - MARGIN, y, { stroke: colour.ink })
    for (const therapy of therapies) {
      canvas.line(therapyOf(therapy).name, MARGIN, y + 27, { size: 17 })
      let bottom = y + 38
      for (const { place, x, width } of placed) {
        let top = y + 11
        for (const { text, kind } of cell(therapy, place)) {
          mark(canvas, kind, x + 5, top + 10)
          top = canvas.column(text, x + 16, top, width - 20, { size: 16, leading: 1.2 }) + 4
        }
        bottom = Math.max(bottom, top + 7)
      }
      y = bottom
      canvas.rule(MARGIN, y, WIDTH - MARGIN, y)
    }
    mark(canvas, 'approved', MARGIN + 6, y + 22)
    canvas.line('approved or launched', MARGIN + 18, y + 27, { size: 16 })
    mark(canvas, 'submitted', MARGIN + 196, y + 22)
    canvas.line('any other step', MARGIN + 208, y + 27, { size: 16 })
    return footing(
      canvas,
      y + 46,
      'Source: the archive’s listing of late-stage trials, as printed there; not checked against the regulators’ own records.',
    )
  },
}
