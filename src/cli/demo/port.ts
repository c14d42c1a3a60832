import { createServer } from 'node:net'
import { ExpectedError } from '../processes'

/** @throws ExpectedError with one sentence where the port of 127.0.0.1 cannot be had */
export const ensurePortFree = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence =
        error.code === 'EACCES'
          ? `Port ${port} needs rights this account does not have: choose one above 1023 with --port.`
          : `Port ${port} is in use: stop what runs there, or choose another with npm run demo -- --port ${port === 65_535 ? 3001 : port + 1}.`
      reject(new ExpectedError(sentence, { cause: error }))
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
