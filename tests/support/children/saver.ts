import type { OwnPayload, Place } from '../own-config'
import { bootContract, input, say } from './boot'

/** Saves one note over and over, `savers` at a time, and says each save that was accepted. */
const { place, id, savers, times } = input<{ place: Place; id: string; savers: number; times: number }>()
const payload = (await bootContract(place)) as unknown as OwnPayload
say({ ready: true })

const parts = (counter: number) => Array.from({ length: 30 }, () => ({ counter }))
let counter = 0
const save = async (): Promise<void> => {
  counter += 1
  const mine = counter
  const data = { counter: mine, parts: parts(mine), _status: 'published' }
  await payload.update({ collection: 'notes', id, data, overrideAccess: true, depth: 0 })
  say({ accepted: mine })
}
await Promise.all(
  Array.from({ length: savers }, async () => {
    for (let n = 0; n < times; n++) await save()
  }),
)
await payload.destroy()
process.exit(0)
