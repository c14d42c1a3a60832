import { keyedHash } from '../../platform'
import { type ChainedFields, linkText } from '../domain/trail-chain'

/** The hash of an entry at its place, over the hash before it. */
export const linkHash = (args: { key: string; previous: string; sequence: number; entry: ChainedFields }): string =>
  keyedHash({ key: args.key, purpose: 'trail', text: linkText(args.previous, args.sequence, args.entry) })

/** What the trail calls a key by: of no use to whoever does not hold it. */
export const keyFingerprint = (key: string): string =>
  keyedHash({ key, purpose: 'fingerprint', text: 'trail' }).slice(0, 32)
