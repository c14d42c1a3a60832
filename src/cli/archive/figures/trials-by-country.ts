import { countryLabel, modalityLabel } from '../../../trials'
import { archive, therapyOf } from '../data'
import { colour, createCanvas, footing, heading, MARGIN, WIDTH } from './canvas'
import type { Figure } from './figure'

const countries = ['KR', 'JP', 'CN', 'TW'] as const
const first = MARGIN + 252
const step = (WIDTH - MARGIN - first) / (countries.length + 0.7)
const UNIT = 12
const GAP = 3

const modalityOf = (trial: (typeof archive.trials)[number]) => therapyOf(trial.therapies[0] ?? '').modality

const count = (country: string | null, modality: string | null) =>
  archive.trials.filter(
    (trial) => (!country || trial.country === country) && (!modality || modalityOf(trial) === modality),
  ).length

/** Classes present, those with most studies first. */
const classes = [...new Set(archive.trials.map(modalityOf))].sort((a, b) => count(null, b) - count(null, a))

const totals = countries.map((country) => `${countryLabel(country)} ${count(country, null)}`).join(', ')

export const trialsByCountry: Figure = {
  name: 'trials-by-country',
  alt: `Table of squares, one a trial: ${archive.trials.length} trials by modality and by the country they are listed under. ${totals}. By class: ${classes.map((each) => `${modalityLabel(each)} ${count(null, each)}`).join('; ')}.`,
  caption:
    'The 21 entries of the listing by modality and by the country they are listed under, which is not always where the study runs.',
  draw: () => {
    const canvas = createCanvas()
    let y = heading(
      canvas,
      'Korea lists most trials; China’s list is nearly all CAR-T',
      'Entries of the listing by modality; one square is one entry',
    )
    const columns = countries.map((country, index) => ({ country, x: first + index * step }))
    for (const { country, x } of columns) canvas.line(countryLabel(country), x, y + 16, { face: 'semibold', size: 17 })
    canvas.line('All', WIDTH - MARGIN, y + 16, { face: 'semibold', size: 17, anchor: 'end' })
    y += 28
    canvas.rule(MARGIN, y, WIDTH - MARGIN, y, { stroke: colour.ink })
    for (const each of classes) {
      canvas.line(modalityLabel(each), MARGIN, y + 24)
      for (const { country, x } of columns) {
        const number = count(country, each)
        for (let unit = 0; unit < number; unit += 1)
          canvas.rect(x + unit * (UNIT + GAP), y + 12, UNIT, UNIT, { fill: colour.blue })
        if (number > 1)
          canvas.line(String(number), x + number * (UNIT + GAP) + 4, y + 24, { size: 16, fill: colour.soft })
      }
      canvas.line(String(count(null, each)), WIDTH - MARGIN, y + 24, { anchor: 'end' })
      y += 37
      canvas.rule(MARGIN, y, WIDTH - MARGIN, y)
    }
    canvas.line('All', MARGIN, y + 25, { face: 'semibold' })
    for (const { country, x } of columns) canvas.line(String(count(country, null)), x, y + 25, { face: 'semibold' })
    canvas.line(String(archive.trials.length), WIDTH - MARGIN, y + 25, { face: 'semibold', anchor: 'end' })
    return footing(
      canvas,
      y + 42,
      'Source: the archive’s listing of late-stage trials. Classes are ours. Country is the listing’s, not the place of the study.',
    )
  },
}
