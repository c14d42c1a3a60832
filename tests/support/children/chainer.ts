import type { Place } from '../own-config'
import { input, say } from './boot'

/** Writes and links entries of the trail in the project's own database until it is killed. */
const { place } = input<{ place: Place }>()
Object.assign(process.env, {
  NODE_ENV: 'production',
  DATA_DIR: place.DATA_DIR,
  DATABASE_URL: place.DATABASE_URL ?? '',
  LOG_LEVEL: 'silent',
})
const { default: config } = await import('../../../src/payload.config')
const { getPayload } = await import('payload')
const { chainTrail } = await import('../../../src/editorial')
const { writeEntries } = await import('../trail')
const payload = await getPayload({ config, cron: false })
say({ ready: true })
for (;;) {
  try {
    await writeEntries(payload, 20)
    const { linked } = await chainTrail({ payload })
    say({ linked })
  } catch (error) {
    // As the worker's loop does: what failed is said, and tried again.
    say({ failed: String(error) })
    await new Promise((next) => setTimeout(next, 100))
  }
}
