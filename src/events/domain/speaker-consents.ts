import { z } from 'zod'

/** What a speaker consents to; the first two are parts of the speaker that readers see. */
export const consentPurposes = ['photo', 'bio', 'recording'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export const consentedParts = ['photo', 'bio'] as const satisfies readonly ConsentPurpose[]
export type ConsentedPart = (typeof consentedParts)[number]

export type ConsentRow = {
  id: string
  purpose: ConsentPurpose
  wordingVersion: string
  at: string
  withdrawnAt?: string | null
  evidence?: string | null
  createdAt: string
}

type Dated = Pick<ConsentRow, 'purpose' | 'withdrawnAt' | 'createdAt'>

const time = (value: string): number => new Date(value).getTime()

/** The row that counts for each purpose: the newest. */
export const newestConsents = <Row extends Dated>(rows: readonly Row[]): Map<ConsentPurpose, Row> => {
  const newest = new Map<ConsentPurpose, Row>()
  for (const row of rows) {
    const there = newest.get(row.purpose)
    if (!there || time(row.createdAt) >= time(there.createdAt)) newest.set(row.purpose, row)
  }
  return newest
}

/** Parts whose consent is withdrawn now: no version of the speaker that holds one is signed off or published. */
export const withdrawnParts = (rows: readonly Dated[]): ConsentedPart[] => {
  const newest = newestConsents(rows)
  return consentedParts.filter((part) => Boolean(newest.get(part)?.withdrawnAt))
}

/** Parts that were withdrawn once and have a consent again: shown only after a sign-off that knew of it. */
export const renewedParts = (rows: readonly Dated[]): ConsentedPart[] => {
  const newest = newestConsents(rows)
  const again = (part: ConsentedPart) => newest.has(part) && !newest.get(part)?.withdrawnAt
  return consentedParts.filter((part) => again(part) && rows.some((row) => row.purpose === part && row.withdrawnAt))
}

/**
 * Parts of a speaker that readers are not shown. `signedAt` is when what is public was approved; null where nothing
 * says so. A speaker without a row is shown as signed off.
 */
export const withheldParts = (rows: readonly Dated[], signedAt: string | null): ConsentedPart[] => {
  const newest = newestConsents(rows)
  const unsigned = renewedParts(rows).filter((part) => {
    const given = newest.get(part)?.createdAt
    return !signedAt || !given || time(signedAt) <= time(given)
  })
  return [...withdrawnParts(rows), ...unsigned]
}

const evidence = z.string().trim().max(2000).optional()

/** `POST /api/speakers/:id/consents` */
export const consentInput = z.strictObject({
  purpose: z.enum(consentPurposes, { error: `must be one of ${consentPurposes.join(', ')}` }),
  wordingVersion: z
    .string({ error: 'is needed: which wording was agreed to' })
    .trim()
    .min(1, { error: 'is needed: which wording was agreed to' })
    .max(100),
  evidence,
})
export type ConsentInput = z.infer<typeof consentInput>

/** `POST /api/speakers/:id/consents/:consent/withdraw` */
export const withdrawalInput = z.strictObject({ evidence })

/** What `GET /api/speakers/:id/consents` answers, newest first. */
export type SpeakerConsentList = {
  consents: (Omit<ConsentRow, 'createdAt' | 'withdrawnAt' | 'evidence'> & {
    withdrawnAt: string | null
    evidence: string
    /** It counts: the newest of its purpose, and not withdrawn. */
    stands: boolean
  })[]
  /** What readers are not shown at present. */
  withheld: ConsentedPart[]
}
