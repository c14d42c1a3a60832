/** Rows of the ledger by state and reason, as counted. */
export type Tally = readonly { state: string; reason?: string | null; count: number }[]

/** What became of an issue: candidates = sent + refused + excluded + unknown + cancelled + waiting, always. */
export type Account = {
  candidates: number
  sent: number
  refused: number
  excluded: number
  unknown: number
  cancelled: number
  /** Not yet decided; those in a worker's hands are among them. */
  waiting: number
  inHand: number
  reasons: Record<string, number>
}

const held = new Set(['claimed', 'transmitting'])

export const accountOf = (tally: Tally): Account => {
  const account: Account = {
    candidates: 0,
    sent: 0,
    refused: 0,
    excluded: 0,
    unknown: 0,
    cancelled: 0,
    waiting: 0,
    inHand: 0,
    reasons: {},
  }
  for (const { state, reason, count } of tally) {
    account.candidates += count
    if (held.has(state)) account.inHand += count
    const sum = held.has(state) ? 'waiting' : (state as 'sent')
    account[sum] += count
    if (reason && state !== 'sent' && sum !== 'waiting') {
      account.reasons[reason] = (account.reasons[reason] ?? 0) + count
    }
  }
  return account
}

/** Whether every candidate has been decided. */
export const isClosed = (account: Account): boolean => account.waiting === 0
