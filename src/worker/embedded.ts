import { clockFor, readEnv } from '../platform'
import { beforeShutdown } from '../platform/shutdown'
import { openPayload, startOrExit } from '../platform/start-up'
import { duties, startWorker } from '.'

/** Containers are given ten seconds to stop before they are killed. */
const GRACE_MS = 8_000

/** Opens Payload for the web process and, where the settings say so, runs the duties beside it. */
export const startWeb = (): Promise<void> =>
  startOrExit(async () => {
    const env = readEnv()
    const payload = await openPayload(() => import('../payload.config'))
    const worker =
      env.worker === 'embedded'
        ? startWorker({ payload, clock: clockFor(env), log: payload.logger.child({ name: 'worker' }), duties })
        : undefined
    beforeShutdown(async () => {
      await worker?.stop(GRACE_MS)
    })
  })
