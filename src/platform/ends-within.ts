/**
 * A signal that ends with `signal`, or after so many milliseconds, until `done` is called. `AbortSignal.any` and
 * `AbortSignal.timeout` hold each other weakly on Node 20, and a limit that was collected never comes (nodejs/node#57736).
 */
export const endsWithin = (signal: AbortSignal | undefined, ms: number): { signal: AbortSignal; done: () => void } => {
  const own = new AbortController()
  const end = () => own.abort()
  const timer = setTimeout(end, ms)
  if (signal?.aborted) end()
  else signal?.addEventListener('abort', end, { once: true })
  const done = () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
  return { signal: own.signal, done }
}
