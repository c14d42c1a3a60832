/** A finding of a framework, as far as its time matters. Days and partial dates are text; '' where not stated. */
export type Dated = { readonly validFrom: string; readonly validTo: string }

const firstDay = (value: string): string => {
  const [year, month = '01', day = '01'] = value.split('-')
  return `${year}-${month}-${day}`
}

/** `~` sorts after every digit: a month or year not said to end sooner lasts to its end. */
const lastDay = (value: string): string => {
  const [year, month = '~', day = '~'] = value.split('-')
  return `${year}-${month}-${day}`
}

/**
 * The findings of one question that hold on a day (`yyyy-MM-dd`). A date less precise than a day is taken at its widest,
 * so that no answer is left out by a day nobody stated; of several the one that began last comes first.
 */
export const findingsAt = <T extends Dated>(findings: readonly T[], day: string): T[] =>
  findings
    .filter(
      ({ validFrom, validTo }) => (!validFrom || firstDay(validFrom) <= day) && (!validTo || day <= lastDay(validTo)),
    )
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))
