import type { Problem } from '../../editorial/domain/problem'

/** How partial dates compare: handed in, since what a date means belongs to the trials' vocabulary. */
export type PartialDates = {
  isPartialDate: (value: string) => boolean
  certainlyAfter: (a: string, b: string) => boolean
  earliestDay: (value: string) => string
  latestDay: (value: string) => string
}

type Text = string | null | undefined

export type Finding = {
  /** Id of the question. */
  dimension?: Text
  state?: Text
  answers?: readonly { text?: Text; sources?: readonly unknown[] | null }[] | null
  validFrom?: Text
  validTo?: Text
  verifiedOn?: Text
  verifiedBy?: unknown
  reviewBy?: Text
}

const FIRST = '0000-01-01'
const LAST = '9999-12-31'

const periodOf = (finding: Finding, dates: PartialDates) => {
  const usable = (value: Text) => (value && dates.isPartialDate(value) ? value : undefined)
  const from = usable(finding.validFrom)
  const to = usable(finding.validTo)
  return {
    startsBy: from ? dates.latestDay(from) : FIRST,
    lastsUntil: to ? dates.earliestDay(to) : LAST,
    same: `${from ?? ''}/${to ?? ''}`,
  }
}

/**
 * Periods of one question never overlap, and none ends before it begins. Both ends of a period belong to it. Imprecise
 * dates overlap only where every reading of them does: "until 2025" and "from 2025" may follow each other.
 */
export const checkPeriods = (findings: readonly Finding[], dates: PartialDates): Problem[] =>
  findings.flatMap((finding, index) => {
    const problems: Problem[] = []
    const { validFrom, validTo, dimension } = finding
    if (
      validFrom &&
      validTo &&
      dates.isPartialDate(validFrom) &&
      dates.isPartialDate(validTo) &&
      dates.certainlyAfter(validFrom, validTo)
    ) {
      problems.push({
        path: `findings.${index}.validTo`,
        message: `Until: ${validTo} lies before “In force from” (${validFrom}).`,
      })
    }
    if (!dimension) return problems
    const own = periodOf(finding, dates)
    const rival = findings.slice(0, index).findIndex((other) => {
      if (other.dimension !== dimension) return false
      const its = periodOf(other, dates)
      return its.same === own.same || (own.startsBy <= its.lastsUntil && its.startsBy <= own.lastsUntil)
    })
    if (rival !== -1) {
      problems.push({
        path: `findings.${index}.validFrom`,
        message: `In force from: finding ${index + 1} overlaps finding ${rival + 1} on the same question. End the earlier one the day before.`,
      })
    }
    return problems
  })

const sourced = (answer: { sources?: readonly unknown[] | null }): boolean => Boolean(answer.sources?.length)

/** What a finding must carry before readers see it, by its state. */
export const checkFindingsComplete = (findings: readonly Finding[]): Problem[] =>
  findings.flatMap((finding, index) => {
    const at = (name: string) => `findings.${index}.${name}`
    const nth = `Finding ${index + 1}`
    const answers = finding.answers ?? []
    const problems: Problem[] = []
    const answered = finding.state === 'answered' || finding.state === 'disputed'
    if (finding.state === 'answered' && answers.length !== 1) {
      problems.push({ path: at('answers'), message: `${nth}, answers: give one answer, or mark the finding disputed.` })
    }
    if (finding.state === 'disputed' && answers.length < 2) {
      problems.push({
        path: at('answers'),
        message: `${nth}, answers: a disputed finding gives every rival answer, two or more.`,
      })
    }
    if (answered) {
      answers.forEach((answer, row) => {
        if (!sourced(answer)) {
          problems.push({
            path: at(`answers.${row}.sources`),
            message: `${nth}, sources: name the source of each answer.`,
          })
        }
      })
      if (!finding.reviewBy) {
        problems.push({
          path: at('reviewBy'),
          message: `${nth}, review by: say when this answer is to be looked at again.`,
        })
      }
    } else if (answers.length) {
      problems.push({
        path: at('answers'),
        message: `${nth}, answers: only an answered or disputed finding has answers; remove them or change its state.`,
      })
    }
    return problems
  })

/** Who verified and when go together; neither means that readers see "not verified yet". */
export const checkVerified = (findings: readonly Finding[]): Problem[] =>
  findings.flatMap(({ verifiedOn, verifiedBy }, index) => {
    if (verifiedOn && !verifiedBy) {
      return [
        { path: `findings.${index}.verifiedBy`, message: `Finding ${index + 1}, verified by: say who verified it.` },
      ]
    }
    if (verifiedBy && !verifiedOn) {
      return [
        {
          path: `findings.${index}.verifiedOn`,
          message: `Finding ${index + 1}, verified on: say when it was verified.`,
        },
      ]
    }
    return []
  })
