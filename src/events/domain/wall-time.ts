/**
 * Wall time, IANA zone and instant, kept together. Everything is worked out through Intl, so the rules of each zone,
 * daylight saving included, are those of the runtime's own time-zone data.
 */
export const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatFor = (zone: string): Intl.DateTimeFormat => {
  const kept = formats.get(zone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, made)
  return made
}

/** What a clock on the wall shows: `yyyy-MM-ddTHH:mm:ss`. @throws RangeError on an unknown zone or no instant */
export const wallTime = (instant: string | Date, zone: string): string => {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const year = String(parts.year).padStart(4, '0')
  return `${year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`
}

/** The calendar day there: `yyyy-MM-dd`. */
export const dayIn = (instant: string | Date, zone: string): string => wallTime(instant, zone).slice(0, 10)

export type WallReading = {
  /** The instant meant, as ISO text in UTC. */
  instant: string
  /** `gap`: clocks skip this time, and the instant is as far behind the jump; `fold`: it happens twice, and the first is meant. */
  kind: 'unique' | 'gap' | 'fold'
}

const utcOf = (wall: string): number => Date.parse(`${wall.length === 10 ? `${wall}T00:00:00` : wall}Z`)

/** Milliseconds the wall runs ahead of UTC at an instant. */
const offsetAt = (instant: number, zone: string): number => {
  const second = Math.floor(instant / 1000) * 1000
  return utcOf(wallTime(new Date(second), zone)) - second
}

/**
 * The instant at which the clocks of `zone` show `wall` (`yyyy-MM-dd` is its first moment, or `yyyy-MM-ddTHH:mm[:ss]`).
 * @throws RangeError where `wall` is no date or time, or the zone is unknown
 */
export const instantOf = (wall: string, zone: string): WallReading => {
  const asUtc = utcOf(wall)
  if (Number.isNaN(asUtc)) throw new RangeError(`not a wall time: ${wall}`)
  const DAY = 86_400_000
  const offsets = [...new Set([offsetAt(asUtc - DAY, zone), offsetAt(asUtc + DAY, zone)])]
  const fitting = offsets
    .map((offset) => asUtc - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === asUtc)
  const [first] = fitting.sort((a, b) => a - b)
  if (first !== undefined) {
    return { instant: new Date(first).toISOString(), kind: fitting.length > 1 ? 'fold' : 'unique' }
  }
  // In a gap the offset that held before it says how far past the jump the time lies.
  return { instant: new Date(asUtc - (offsets[0] ?? 0)).toISOString(), kind: 'gap' }
}

/** The day after, `yyyy-MM-dd`: calendar arithmetic, without zone. */
export const dayAfter = (day: string): string => new Date(utcOf(day) + 86_400_000).toISOString().slice(0, 10)

/** A calendar day that exists, as `yyyy-MM-dd`. */
export const isDay = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(utcOf(value)) &&
  new Date(utcOf(value)).toISOString().slice(0, 10) === value
