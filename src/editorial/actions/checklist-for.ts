import type { PayloadRequest } from 'payload'
import type { Clock } from '../../platform'
import type { Taken } from './take-snapshot'

/** What is still missing before sign-off, in sentences; empty where nothing is. */
export const checklistFor = async (_: {
  req: PayloadRequest
  slug: string
  id: string
  taken: Taken
  clock: Clock
}): Promise<string[]> => []
