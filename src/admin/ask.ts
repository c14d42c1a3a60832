type Problem = { message?: string }

/** The server's own sentence where it gave one. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

/**
 * Asks an endpoint of ours and answers its JSON.
 * @throws Refused with the server's sentence, or with `silent` where there was none
 */
export const ask = async <T>(path: string, options: RequestInit, silent: string): Promise<T> => {
  const response = await fetch(path, { credentials: 'include', ...options }).catch(() => null)
  if (!response) throw new Refused(silent, 0)
  const body = (await response.json().catch(() => null)) as (T & { errors?: Problem[] }) | null
  if (!response.ok || !body) throw new Refused(body?.errors?.[0]?.message ?? silent, response.status)
  return body
}

export const sentenceOf = (error: unknown, silent: string): string =>
  error instanceof Refused ? error.message : silent
