import { setTimeout as sleep } from 'node:timers/promises'
import { isWriteConflict } from './errors'

const TRIES = 8
const FIRST_MS = 50
const LONGEST_MS = 1_000

/**
 * Runs `work` from its beginning again while MongoDB takes it back for the sake of another write, for some four seconds
 * in all. For work nobody stands by to try again, and that leaves nothing behind where it is taken back: one
 * transaction, or one write. A person who saves is told instead.
 * @throws what `work` throws, at once where it is anything else
 */
export const triedAgain = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isWriteConflict(error) || tries === TRIES) throw error
      // Not all of those that met once meet again.
      await sleep(Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS) * (0.5 + Math.random() / 2))
    }
  }
}
