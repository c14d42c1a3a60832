import { ask } from './ask'

/** Posts a file and what goes with it to an endpoint of ours. @throws Refused, as `ask` does */
export const sendFile = <T>(path: string, file: File, entries: Record<string, string>, silent: string): Promise<T> => {
  const body = new FormData()
  body.set('file', file)
  for (const [key, value] of Object.entries(entries)) body.set(key, value)
  return ask<T>(path, { method: 'POST', body }, silent)
}
