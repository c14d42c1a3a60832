import type { Payload } from 'payload'
import type { Subscriber, Suppression } from '../../../payload-types'
import { writeTable } from '../../../platform/csv'

const PAGE = 500

const columns = [
  'email',
  'name',
  'editorial',
  'event-news',
  'suppressed',
  'language',
  'residence',
  'topics',
  'countries',
  'pausedUntil',
  'role',
  'disposable',
  'since',
] as const

const suppressedBy = async (payload: Payload, readers: readonly Subscriber[]): Promise<Map<string, string[]>> => {
  const { docs } = await payload.db.find<Suppression>({
    collection: 'suppressions',
    where: { addressHash: { in: readers.map(({ addressHash }) => addressHash) } },
    limit: 0,
    pagination: false,
  })
  const found = new Map<string, string[]>()
  for (const { addressHash, scope, reason, activeKey } of docs) {
    if (activeKey) found.set(addressHash, [...(found.get(addressHash) ?? []), `${scope} ${reason}`])
  }
  return found
}

/** Every reader who is known, as CSV with formulas neutralised; those who were erased are nobody. */
export const exportReaders = async ({ payload }: { payload: Payload }): Promise<{ csv: string; rows: number }> => {
  const rows: Record<string, string>[] = []
  for (let page = 1; ; page += 1) {
    const found = { collection: 'subscribers', limit: PAGE, page, pagination: true } as const
    const { docs, hasNextPage } = await payload.db.find<Subscriber>({ ...found, sort: ['createdAt', 'id'] })
    const suppressed = await suppressedBy(payload, docs)
    for (const reader of docs.filter(({ email }) => email)) {
      const stateOf = (list: string) => reader.lists?.find((one) => one.list === list)?.state ?? ''
      rows.push({
        email: reader.email ?? '',
        name: reader.name ?? '',
        editorial: stateOf('editorial'),
        'event-news': stateOf('event-news'),
        suppressed: (suppressed.get(reader.addressHash) ?? []).sort().join('; '),
        language: reader.language ?? '',
        residence: reader.residence ?? '',
        topics: (reader.topics ?? []).join('; '),
        countries: (reader.countries ?? []).join('; '),
        pausedUntil: reader.pausedUntil ?? '',
        role: reader.roleAddress ? 'yes' : '',
        disposable: reader.disposable ? 'yes' : '',
        since: reader.createdAt,
      })
    }
    if (!hasNextPage) return { csv: writeTable(columns, rows), rows: rows.length }
  }
}
