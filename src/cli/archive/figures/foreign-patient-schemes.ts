import { frameworkOf } from '../data'
import { colour, createCanvas, footing, heading, INNER, MARGIN, WIDTH } from './canvas'
import type { Figure } from './figure'

const LABEL = 148
const COLUMN = (INNER - LABEL) / 2

const answersOf = (framework: string, dimension: string): string[] =>
  frameworkOf(framework)
    .findings.filter((finding) => finding.dimension === `dimension/${dimension}`)
    .flatMap(({ answers }) => answers.map(({ text }) => text))

const rows = [
  { label: 'Scheme', dimension: 'foreign-patient-registration' },
  { label: 'Portal', dimension: 'english-portal' },
  { label: 'Load on the patient', dimension: 'patient-verification-load' },
].map(({ label, dimension }) => ({
  label,
  cells: ['framework/kr', 'framework/jp'].map((key) => answersOf(key, dimension)),
}))

const both = [
  { title: 'Korea: KHIDI', x: MARGIN + LABEL },
  { title: 'Japan: JIH and JMIP', x: MARGIN + LABEL + COLUMN },
]

const inWords = (cells: string[]) => (cells.length > 1 ? `disputed, either ${cells.join(' or ')}` : cells.join(''))

export const foreignPatientSchemes: Figure = {
  name: 'foreign-patient-schemes',
  alt: `Schemes for foreign patients. ${rows
    .map(({ label, cells }) => `${label}: Korea, ${inWords(cells[0] ?? [])} Japan, ${inWords(cells[1] ?? [])}`)
    .join(' ')}`,
  caption: 'Korea registers clinics for foreign patients; Japan certifies them.',
  draw: () => {
    const canvas = createCanvas()
    let y = heading(canvas, 'Registration in Korea, certification in Japan', 'Schemes for foreign patients compared')
    for (const { title, x } of both) canvas.line(title, x, y + 16, { size: 19, face: 'semibold' })
    y += 30
    canvas.rule(MARGIN, y, WIDTH - MARGIN, y, { stroke: colour.ink })
    for (const { label, cells } of rows) {
      const ends = [canvas.column(label, MARGIN, y + 12, LABEL - 20, { fill: colour.soft })]
      cells.forEach((answers, index) => {
        const x = both[index]?.x ?? MARGIN
        let top = y + 12
        if (answers.length > 1) top = canvas.disputed(x, top) + 2
        for (const answer of answers) top = canvas.column(answer, x, top, COLUMN - 24) + 5
        ends.push(top)
      })
      y = Math.max(...ends) + 10
      canvas.rule(MARGIN, y, WIDTH - MARGIN, y)
    }
    return footing(
      canvas,
      y,
      'Source: the archive’s frameworks; answers after its comparison guide and elaw.klri.re.kr 53652.',
    )
  },
}
