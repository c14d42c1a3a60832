/** An instant in the desk's zone, such as `2025-08-20 09:00 Asia/Seoul`. */
export const when = (at: Date | string, timeZone: string): string => {
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(at),
  )
  return `${time} ${timeZone}`
}
