import { createHash } from 'node:crypto'
import { collections } from '../../collections'
import { readEnv } from '../../src/platform'
import { openPayload } from '../../src/platform/start-up'

/**
 * Prints what a filled database of the settings holds, as JSON that two equal fills share: ids are replaced by a name
 * drawn from the document's own content, and moments of this very hour by `now`.
 */
const ID = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\b/g
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/
/** What differs on purpose: sign-ins are new in each demo, and beats and locks come and go. */
const LEFT_OUT = new Set(['users', 'heartbeats'])

type Row = { id: string } & Record<string, unknown>

const plain = (value: unknown, nameOf: (id: string) => string): string =>
  JSON.stringify(value, (key, inner) => {
    if (key === 'createdAt' || key === 'updatedAt') return undefined
    if (typeof inner === 'string') {
      const recent = INSTANT.test(inner) && Math.abs(Date.now() - Date.parse(inner)) < 3_600_000
      return recent ? 'now' : inner.replace(ID, nameOf)
    }
    const sortable = inner !== null && typeof inner === 'object' && !Array.isArray(inner)
    return sortable ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner
  })

const payload = await openPayload(() => import('../../src/payload.config'))
const rows: { slug: string; row: Row }[] = []
for (const { slug } of collections({ mediaDir: readEnv().MEDIA_DIR })) {
  if (LEFT_OUT.has(slug)) continue
  const { docs } = await payload.find({
    collection: slug as 'articles',
    draft: true,
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    overrideAccess: true,
  })
  rows.push(...(docs as unknown as Row[]).map((row) => ({ slug, row })))
}
const names = new Map(
  rows.map(({ slug, row }) => {
    const content = plain(row, () => 'id')
    return [row.id, `${slug}:${createHash('sha256').update(content).digest('hex').slice(0, 12)}`]
  }),
)
const lines = rows.map(({ slug, row }) => `${slug} ${plain(row, (id) => names.get(id) ?? 'id')}`).sort()
process.stdout.write(`${lines.join('\n')}\n`)
await payload.destroy()
