import type { CollectionBeforeOperationHook } from 'payload'
import { AppError } from '../../src/platform'

const READS: readonly string[] = ['read', 'readDistinct', 'count', 'countVersions']

/**
 * Refuses every operation but reading, by any door of Payload, whoever asks and with access overridden too. Entries are
 * written by `appendTrail` alone, below these doors, and get their place in the chain once.
 */
export const appendOnly: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (READS.includes(operation)) return args
  throw new AppError('trail-append-only', 'The trail is only added to, by what happens. Nobody writes it by hand.', 405)
}
