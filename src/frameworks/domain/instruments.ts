import type { Problem } from '../../editorial/domain/problem'
import type { PartialDates } from './findings'

type Text = string | null | undefined
export type Instrument = { title?: Text; passed?: Text; promulgated?: Text; effective?: Text }

const ORDER = ['passed', 'promulgated', 'effective'] as const
const LABELS = { passed: 'Passed', promulgated: 'Promulgated', effective: 'In force' } as const

/** An instrument is passed, then promulgated, then in force, wherever its dates are precise enough to tell. */
export const checkInstruments = (instruments: readonly Instrument[], dates: PartialDates): Problem[] =>
  instruments.flatMap((instrument, index) => {
    const given = ORDER.flatMap((name) => {
      const date = instrument[name]
      return date && dates.isPartialDate(date) ? [{ name, date }] : []
    })
    return given.flatMap((later, at) =>
      given
        .slice(0, at)
        .filter((earlier) => dates.certainlyAfter(earlier.date, later.date))
        .map((earlier) => ({
          path: `instruments.${index}.${later.name}`,
          message: `${LABELS[later.name]}: ${later.date} lies before “${LABELS[earlier.name]}” (${earlier.date}) of “${instrument.title ?? `instrument ${index + 1}`}”.`,
        })),
    )
  })
