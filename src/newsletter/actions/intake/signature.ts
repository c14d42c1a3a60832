import { createHmac, timingSafeEqual } from 'node:crypto'

/** How far a report's time may be from ours, either way: clocks differ, and what is older is somebody's recording. */
export const SIGNATURE_WINDOW_MS = 5 * 60_000

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 under the key of the seconds, a point, and the body as it was sent. */
export const signatureOf = (key: string, seconds: number, body: Uint8Array): string =>
  `t=${String(seconds)},v1=${createHmac('sha256', key).update(`${seconds}.`).update(body).digest('hex')}`

export const signatureHolds = ({
  header,
  body,
  key,
  now,
}: {
  header: string | null
  body: Uint8Array
  key: string
  now: Date
}): boolean => {
  const found = /^t=([1-9]\d{0,11}),v1=[0-9a-f]{64}$/.exec(header?.trim() ?? '')
  if (!found || !header) return false
  const seconds = Number(found[1])
  const same = timingSafeEqual(Buffer.from(header.trim()), Buffer.from(signatureOf(key, seconds, body)))
  return same && Math.abs(now.getTime() - seconds * 1_000) <= SIGNATURE_WINDOW_MS
}
