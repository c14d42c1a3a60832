import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'

/**
 * Takes as long as Payload 3.90 takes to check a password (its generatePasswordSaltHash); a test holds the two against
 * each other, so that a later Payload that works longer is noticed.
 */
export const hashForNothing = async (password: string): Promise<void> => {
  await promisify(pbkdf2)(password, crypto.randomUUID(), 600_000, 32, 'sha256')
}
