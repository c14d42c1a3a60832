import { type ConsentNotices, jurisdictionRules, ruleOf } from '../jurisdictions'
import { jurisdictionOf, languagesOf, type ReaderChoices } from '../mail-parts'

/** Result of a consent, result of its withdrawal, or that a consent stands. */
export type Notice = 'consent' | 'withdrawal' | 'reconfirmation'

const DAY_MS = 86_400_000

/** What the law of a reader's jurisdiction wants told of their consent; null where it wants nothing. */
export const noticesFor = (reader: ReaderChoices): ConsentNotices | null =>
  ruleOf(jurisdictionOf(reader) ?? '')?.notices ?? null

/** Whom a reconfirmation may concern: by the residence they gave, or by their language where they gave none. */
export const reconfirmed = (): { residences: string[]; languages: string[] } => {
  const residences = jurisdictionRules.filter(({ notices }) => notices?.reconfirm).map(({ code }) => code)
  return { residences, languages: languagesOf(residences) }
}

/**
 * Since when the notice of the present period is due: some days before the last anniversary of the consent that counts.
 * One that went since then is enough, however many periods went by before it. Null before the first.
 */
export const reconfirmationSince = (
  { reconfirm }: Pick<ConsentNotices, 'reconfirm'>,
  { consentedAt, now }: { consentedAt: Date; now: Date },
): Date | null => {
  if (!reconfirm) return null
  let since: Date | null = null
  for (let years = reconfirm.years; ; years += reconfirm.years) {
    const anniversary = new Date(consentedAt)
    anniversary.setUTCFullYear(anniversary.getUTCFullYear() + years)
    const due = new Date(anniversary.getTime() - reconfirm.leadDays * DAY_MS)
    if (!(due <= now)) return since
    since = due
  }
}
