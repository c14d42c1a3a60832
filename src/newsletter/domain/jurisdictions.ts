/** What a reader is to be told, by mail, of the consent they gave. Each part only where the law has it. */
export type ConsentNotices = {
  /** Days within which the result of a consent, or of its withdrawal, must be told; ours goes at once. */
  readonly resultDays?: number
  /** Before every such anniversary of a consent the reader is told that it stands, and how to withdraw it. */
  readonly reconfirm?: {
    readonly years: number
    /** Days before the anniversary that the notice goes, so that there is time to mend what fails. */
    readonly leadDays: number
  }
  /** Whose days the dates are. */
  readonly zone: string
}

/**
 * What the law of a reader's jurisdiction wants of a mail beyond what every mail carries (sender, postal address, one
 * way to stop). A reading of the sources named, not advice. Where a jurisdiction has no row the common form holds.
 */
export type JurisdictionRule = {
  readonly code: string
  /** Begins the subject of promotional mail, by the language of the issue; `default` for the rest. */
  readonly subjectLabel?: Readonly<Record<string, string>>
  /** Language the foot is said in as well, beside that of the issue. */
  readonly footLanguage?: string
  /** Editorial mail carries that foot too, not only promotional mail. */
  readonly footAlways?: true
  readonly notices?: ConsentNotices
  readonly sources: readonly string[]
}

export const jurisdictionRules: readonly JurisdictionRule[] = [
  {
    code: 'KR',
    // Variants such as [광고] are barred.
    subjectLabel: { default: '(광고)' },
    footLanguage: 'ko',
    // Of every list: whether a mail is promotional is decided issue by issue. Silence keeps the consent.
    notices: { resultDays: 14, reconfirm: { years: 2, leadDays: 30 }, zone: 'Asia/Seoul' },
    sources: [
      'Act on Promotion of Information and Communications Network Utilization, art. 50(1), 50(4), 50(6) to 50(8)',
      'Enforcement Decree of that Act, art. 61(3) and Annex 6, art. 62-2, art. 62-3',
    ],
  },
  {
    code: 'JP',
    footLanguage: 'ja',
    footAlways: true,
    sources: ['Act on Regulation of Transmission of Specified Electronic Mail, arts. 3 and 4'],
  },
  {
    code: 'CN',
    subjectLabel: { default: 'AD', 'zh-Hans': '广告', 'zh-Hant': '广告' },
    footLanguage: 'zh-Hans',
    sources: ['Measures for the Administration of Internet E-mail Services (2006), arts. 13 and 14'],
  },
]

/** A footer written for the Union holds for readers of each of its countries we know. */
export const unionMembers = ['DE', 'FR', 'IT', 'NL', 'DK'] as const

export const ruleOf = (code: string): JurisdictionRule | undefined => jurisdictionRules.find((one) => one.code === code)

/** The label a subject begins with, or ''. */
export const subjectLabel = (code: string, { language, promotional }: { language: string; promotional: boolean }) => {
  const labels = promotional ? ruleOf(code)?.subjectLabel : undefined
  return labels ? (labels[language] ?? labels.default ?? '') : ''
}

/** Footers of the desk by the jurisdiction of a reader. */
export const footersByReader = (
  footers: readonly { readonly jurisdiction: string; readonly text: string }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    footers.flatMap(({ jurisdiction, text }) =>
      (jurisdiction === 'EU' ? [...unionMembers] : [jurisdiction]).map((code) => [code, text] as const),
    ),
  )
