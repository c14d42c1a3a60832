import { createServer } from 'node:net'
import { ExpectedError } from './processes'

/**
 * Tries whether a port can be had, before anything slow is started on it.
 * @param how how a person names another port, such as `--port 3001`
 * @throws ExpectedError with one sentence where it cannot
 */
export const ensurePortFree = (port: number, { host, how }: { host: string; how: string }): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentences: Record<string, string> = {
        EACCES: `Port ${port} needs rights this account does not have: choose one above 1023 with ${how}.`,
        EADDRNOTAVAIL: `This machine has no address ${host} to listen on.`,
      }
      const taken = `Port ${port} is in use: stop what runs there, or choose another with ${how}.`
      reject(new ExpectedError(sentences[error.code ?? ''] ?? taken, { cause: error }))
    })
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
