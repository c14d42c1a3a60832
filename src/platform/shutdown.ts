/**
 * Runs `work` when this process is asked to stop (SIGTERM, SIGINT, or its parent gone where it was started with a
 * channel to it), and only then whatever was listening for that signal before: Next ends the process as soon as its own
 * connections are closed, and would cut a duty off in the middle. Without another listener the process exits with 0.
 */
export const beforeShutdown = (work: () => Promise<void>): void => {
  let asked = false
  const earlier = { SIGTERM: process.listeners('SIGTERM'), SIGINT: process.listeners('SIGINT') }
  const stop = (signal: 'SIGTERM' | 'SIGINT') => {
    if (asked) return
    asked = true
    work()
      .catch((error: unknown) => process.stderr.write(`Stopping failed: ${String(error)}\n`))
      .finally(() => {
        if (!earlier[signal].length) process.exit(0)
        for (const listener of earlier[signal]) listener.call(process, signal)
      })
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    for (const listener of earlier[signal]) process.removeListener(signal, listener)
    process.on(signal, () => stop(signal))
  }
  // A parent that was killed outright cannot pass a signal on; without this its children would stay behind.
  if (process.channel) process.on('disconnect', () => stop('SIGTERM'))
}
