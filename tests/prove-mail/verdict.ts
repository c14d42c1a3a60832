import type { Delivery } from '../../src/payload-types'
import type { Taken } from '../support/smtp-sink'

export type Counts = {
  mails: number
  sent: number
  refused: number
  unknown: number
  doubled: number
  lost: number
  stuck: number
  hidden: number
  excess: number
}

export type Judged = {
  readers: number
  rows: readonly Pick<Delivery, 'id' | 'state' | 'address'>[]
  taken: readonly Pick<Taken, 'to' | 'messageId'>[]
}

/** The delivery a mail names in its Message-ID. */
export const deliveryOf = (messageId: string): string => /^<x-(.+)-[0-9a-f]{20}@/.exec(messageId)?.[1] ?? ''

/** What the ledger and the mail server say of one issue, held against each other. */
export const judge = ({ readers, rows, taken }: Judged): Omit<Counts, 'excess'> => {
  const delivered = new Map<string, number>()
  const ours = new Map(rows.map((row) => [String(row.id), row]))
  let strangers = 0
  for (const { to, messageId } of taken) {
    const id = deliveryOf(messageId)
    if (!ours.has(id)) continue
    if (ours.get(id)?.address !== to) strangers += 1
    delivered.set(id, (delivered.get(id) ?? 0) + 1)
  }
  const perReader = new Map<string, number>()
  for (const { to, messageId } of taken) {
    if (ours.has(deliveryOf(messageId))) perReader.set(to, (perReader.get(to) ?? 0) + 1)
  }
  const count = (state: string): number => rows.filter((row) => row.state === state).length
  const got = (id: string): number => delivered.get(String(id)) ?? 0
  const known = new Set(['sent', 'unknown'])
  return {
    mails: rows.length,
    sent: count('sent'),
    refused: count('refused'),
    unknown: count('unknown'),
    doubled: [...perReader.values()].filter((times) => times > 1).length,
    lost: rows.filter((row) => row.state === 'sent' && !got(row.id)).length + Math.max(0, readers - rows.length),
    stuck: rows.filter((row) => ['waiting', 'claimed', 'transmitting'].includes(row.state)).length,
    hidden: rows.filter((row) => got(row.id) && !known.has(row.state)).length + strangers,
  }
}

export const failed = ({ doubled, lost, stuck, hidden, excess }: Counts): boolean =>
  doubled + lost + stuck + hidden + excess > 0

/**
 * Issues of one scenario taken together, since a worker that is killed may be at any of them.
 * @param allowance rows in flight at each kill and stop, and answers withheld behind the server's 354: what may be unknown
 */
export const sumOf = (all: readonly Omit<Counts, 'excess'>[], allowance: number): Counts => {
  const sum = all.reduce(
    (so, one) =>
      Object.fromEntries(Object.entries(so).map(([key, n]) => [key, n + one[key as keyof typeof one]])) as never,
  )
  return { ...sum, excess: Math.max(0, sum.unknown - allowance) }
}
