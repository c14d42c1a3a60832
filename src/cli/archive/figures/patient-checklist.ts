import { frameworkOf } from '../data'
import { type Canvas, colour, createCanvas, footing, heading, INNER, MARGIN } from './canvas'
import type { Figure } from './figure'

const GAP = 28
const HALF = (INNER - GAP) / 2

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** “Patients, ASRM track” heads its list as “ASRM track”; the list for everybody says so. */
const headOf = (audience: string) => capital(audience.split(', ')[1] ?? 'every treatment')

const groupsOf = (key: string) => {
  const { checklist } = frameworkOf(key)
  return [...new Set(checklist.map(({ audience }) => audience))].map((audience) => ({
    audience: headOf(audience),
    items: checklist.filter((each) => each.audience === audience).map(({ item }) => item),
  }))
}

const lists = [
  { country: 'Korea', groups: groupsOf('framework/kr') },
  { country: 'Japan', groups: groupsOf('framework/jp') },
]

const group = (canvas: Canvas, audience: string, items: readonly string[], x: number, y: number): number => {
  let top = canvas.column(audience, x, y, HALF, { face: 'semibold' }) + 4
  for (const item of items) {
    canvas.rect(x + 1, top + 4, 14, 14, { stroke: colour.blue, weight: 1.5, radius: 2 })
    top = canvas.column(item, x + 26, top, HALF - 26) + 5
  }
  return top + 14
}

export const patientChecklist: Figure = {
  name: 'patient-checklist',
  alt: lists
    .map(
      ({ country, groups }) =>
        `${country}. ${groups.map(({ audience, items }) => `${audience}: ${items.join(', ').toLowerCase()}`).join('. ')}`,
    )
    .join('. '),
  caption: 'What a patient should see on paper before treatment, in each country and on each track.',
  draw: () => {
    const canvas = createCanvas()
    const top = heading(canvas, 'What to see on paper first', 'Checks for patients, by country and by track')
    const ends = lists.map(({ country, groups }, column) => {
      const x = MARGIN + column * (HALF + GAP)
      canvas.line(country, x, top + 18, { size: 21, face: 'semibold' })
      canvas.rule(x, top + 30, x + HALF, top + 30, { stroke: colour.ink })
      return groups.reduce((y, { audience, items }) => group(canvas, audience, items, x, y), top + 44)
    })
    return footing(
      canvas,
      Math.max(...ends) + 2,
      'Source: the comparison guide in the archive. Not medical or legal advice.',
    )
  },
}
