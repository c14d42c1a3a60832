import { timingSafeEqual } from 'node:crypto'
import { keyedHash, tokenKeys } from '../../../platform'

/** One link of one mail; neither the reader nor where it leads stands in it. */
export type Click = { delivery: string; link: number }

const MAC = 20

const macOf = ({ delivery, link }: Click, key: string): string =>
  keyedHash({ key, purpose: 'reader-token click', text: `${delivery}\n${link}` }).slice(0, MAC)

export const clickToken = (click: Click, keys: readonly string[] = tokenKeys()): string =>
  `${click.link}-${click.delivery}-${macOf(click, keys[0] as string)}`

/** What a token of ours stands for, under any of the keys; null for one that nobody of us made. */
export const readClick = (token: string, keys: readonly string[] = tokenKeys()): Click | null => {
  const found = /^(0|[1-9]\d{0,3})-([0-9a-f-]{8,40})-([0-9a-f]{20})$/.exec(token)
  if (!found) return null
  const click = { link: Number(found[1]), delivery: found[2] as string }
  const given = Buffer.from(found[3] as string)
  return keys.map((key) => timingSafeEqual(given, Buffer.from(macOf(click, key)))).includes(true) ? click : null
}
