import { claim } from '../../../src/platform/claims'
import type { Place } from '../own-config'
import { bootContract, input, say } from './boot'

/** Claims every row it can, in an order of its own, and says which it won. */
const { place, ids } = input<{ place: Place; ids: string[] }>()
const payload = await bootContract(place)
say({ ready: true })

const token = crypto.randomUUID()
const shuffled = ids.map((id) => ({ id, order: Math.random() })).sort((a, b) => a.order - b.order)
const won: string[] = []
for (const { id } of shuffled) {
  const claimed = await claim({
    payload,
    collection: 'rows' as never,
    where: { id: { equals: id }, state: { equals: 'due' } },
    data: { state: 'claimed', token } as never,
  })
  if (claimed) won.push(claimed)
}
say({ token, won })
await payload.destroy()
process.exit(0)
