/** Scanners of mail, previews, robots and libraries, by what they call themselves. No browser has any of these words. */
const machines = new RegExp(
  [
    'bot\\b|crawl|spider|slurp|scan|preview|prefetch|headless|monitor|validator|urldefense|safelink|fetch|python|curl',
    'wget|libwww|java\\/|go-http|okhttp|node|axios|ruby|perl|powershell|httpclient|barracuda|proofpoint|mimecast',
    'ironport|symantec|messagelabs|trend ?micro|fortinet|sophos|zscaler|mcafee|kaspersky|avast|cloudmark|microsoft office',
    'existence discovery|bingpreview|googleimageproxy|yahoomailproxy|facebookexternalhit|whatsapp|kakaotalk-scrap|yeti',
  ].join('|'),
  'i',
)

/** Nobody reads a mail and opens a link of it sooner after it was handed over; gateways scan it there and then. */
const SOONEST_MS = 10_000

export type ClickFacts = {
  method: string
  userAgent: string | null
  /** `Purpose` or `Sec-Purpose`: a program that loads ahead of the reader says so. */
  purpose: string | null
  /** Since the mail was handed to its mail server; null where that is not known. */
  sinceHandOverMs: number | null
}

/** Whether a link was opened by a machine, as far as one request tells. */
export const isMachine = ({ method, userAgent, purpose, sinceHandOverMs }: ClickFacts): boolean =>
  method !== 'GET' ||
  !userAgent?.trim() ||
  machines.test(userAgent) ||
  /prefetch|preview/i.test(purpose ?? '') ||
  (sinceHandOverMs !== null && sinceHandOverMs < SOONEST_MS)

/** So many links of one mail within so long are opened by a machine, whatever each request says. */
export const BURST = { links: 3, withinMs: 1_000 } as const
