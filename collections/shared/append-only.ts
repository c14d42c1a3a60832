import type { CollectionBeforeOperationHook } from 'payload'
import { AppError } from '../../src/platform'

const READS: readonly string[] = ['read', 'readDistinct', 'count', 'countVersions']

/**
 * Refuses every operation but reading, by any door of Payload, whoever asks and with access overridden too. Rows are
 * written below these doors by the action that keeps them.
 */
export const appendOnly =
  (code: string, sentence: string): CollectionBeforeOperationHook =>
  ({ args, operation }) => {
    if (READS.includes(operation)) return args
    throw new AppError(code, sentence, 405)
  }
