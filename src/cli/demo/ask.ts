import { createInterface } from 'node:readline/promises'
import { ExpectedError } from '../processes'

/** Asks before data are thrown away. @throws ExpectedError where nobody can answer, or where the answer is not yes */
export const confirm = async (question: string, yes: boolean): Promise<void> => {
  if (yes) return
  if (!process.stdin.isTTY) {
    throw new ExpectedError('Nobody can answer here, so nothing was thrown away: add --yes to start over.')
  }
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = (await asking.question(`${question} [y/N] `)).trim().toLowerCase()
    if (answer !== 'y' && answer !== 'yes') throw new ExpectedError('Nothing was thrown away.')
  } finally {
    asking.close()
  }
}
