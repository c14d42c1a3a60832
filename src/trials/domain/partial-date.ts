/**
 * A date as precise as its source: `yyyy`, `yyyy-MM` or `yyyy-MM-dd`, kept as text so that no day is invented.
 */
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

export const isPartialDate = (value: string): boolean => {
  const match = PARTIAL.exec(value)
  if (!match) return false
  const [, year, month, day] = match
  if (!month) return true
  const m = Number(month)
  if (m < 1 || m > 12) return false
  if (!day) return true
  return Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
}

/** The sentence shown beside a field that holds something else. */
export const partialDateSentence = 'Write the date as precisely as the source states it: 2025, 2025-02 or 2025-02-13.'

/** First possible day as `yyyy-MM-dd`. Throws RangeError on anything that is not a partial date. */
export const earliestDay = (value: string): string => {
  if (!isPartialDate(value)) throw new RangeError(`not a partial date: ${value}`)
  const [year, month = '01', day = '01'] = value.split('-')
  return `${year}-${month}-${day}`
}

/** Last possible day as `yyyy-MM-dd`. Throws RangeError on anything that is not a partial date. */
export const latestDay = (value: string): string => {
  if (!isPartialDate(value)) throw new RangeError(`not a partial date: ${value}`)
  const [year = '', month = '12', day] = value.split('-')
  if (day) return value
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${String(last).padStart(2, '0')}`
}

/** True when `a` is certainly after `b`: no reading of the two has them in order. */
export const certainlyAfter = (a: string, b: string): boolean => earliestDay(a) > latestDay(b)
