import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until there is an answer. @throws once `ms` have passed without one, naming what was waited for */
export const until = async <T>(
  what: string,
  ms: number,
  ask: () => T | null | undefined | false | Promise<T | null | undefined | false>,
): Promise<T> => {
  const end = Date.now() + ms
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`${what} did not come within ${Math.round(ms / 1_000)} s.`)
    await sleep(20)
  }
}
