import type { Payload } from 'payload'

/** One question the site asks: a name (its key in memory), and how it is answered from what is published. */
export type Query<Args extends object, T> = {
  name: string
  load: (payload: Payload, args: Args) => Promise<T>
}

export const query = <Args extends object, T>(
  name: string,
  load: (payload: Payload, args: Args) => Promise<T>,
): Query<Args, T> => ({ name, load })

/** The same question about the same things has the same key, in whatever order its arguments were written. */
export const queryKey = (name: string, args: object): string =>
  `${name} ${JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)))}`
