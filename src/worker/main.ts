import { loadEnv } from 'payload/node'
import { clockFor, proofPoint, readEnv } from '../platform'
import { beforeShutdown } from '../platform/shutdown'
import { openPayload, startOrExit } from '../platform/start-up'
import { duties, startWorker } from '.'

/** `npm run worker`: the duties in a process of their own, as many such processes as wanted. */
await startOrExit(async () => {
  loadEnv()
  const env = readEnv()
  const payload = await openPayload(() => import('../payload.config'))
  await proofPoint('worker-start')
  const worker = startWorker({
    payload,
    clock: clockFor(env),
    log: payload.logger.child({ name: 'worker' }),
    duties,
  })
  beforeShutdown(async () => {
    await worker.stop()
    await payload.destroy()
  })
})
