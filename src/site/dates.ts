/** Where the publication is made: days of publication are days there. */
export const publicationZone = 'Asia/Seoul'

const parts = (instant: string | Date, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, ...options }).format(new Date(instant))

/** `2025-08-26` as the calendar of a zone has it. */
export const dayIn = (instant: string | Date, timeZone: string = publicationZone): string =>
  parts(instant, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' })

/** `09:00` in a zone, in 24 hours. */
export const timeIn = (instant: string | Date, timeZone: string): string =>
  parts(instant, timeZone, { hour: '2-digit', minute: '2-digit' })

/** The zone's short name on that day where English has one (JST), else its offset (GMT+9). */
export const zoneName = (instant: string | Date, timeZone: string): string => {
  const found = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === 'timeZoneName')
  return found?.value ?? timeZone
}
