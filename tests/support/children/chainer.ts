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
  await writeEntries(payload, 20)
  const { linked } = await chainTrail({ payload })
  say({ linked })
}
