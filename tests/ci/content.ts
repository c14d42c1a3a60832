import { createHash } from 'node:crypto'
import { collections } from '../../collections'
import { readEnv } from '../../src/platform'
import { openPayload } from '../../src/platform/start-up'

/**
 * Prints what a filled database of the settings holds, as JSON that two equal fills share: ids are replaced by a name
 * drawn from the document's own content, content hashes (which cover ids) likewise, and moments of this very hour by
 * `now`.
 */
const ID = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\b/g
const HASH = /^[0-9a-f]{64}$/
/** How the trail names an address: by its hash, under a key that each demo makes for itself. */
const ADDRESS = /^address:[0-9a-f]{32}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/
/**
 * What differs on purpose: sign-ins are new in each demo, readers and their links are kept under its own keys, and beats
 * and locks come and go.
 */
const LEFT_OUT = new Set(['users', 'subscribers', 'confirmations', 'heartbeats'])

type Row = { id: string } & Record<string, unknown>

type Names = { id: (id: string) => string; content: (hash: string) => string }

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

const plain = (value: unknown, names: Names): string =>
  JSON.stringify(value, (key, inner) => {
    if (key === 'createdAt' || key === 'updatedAt') return undefined
    if (typeof inner === 'string') {
      const recent = INSTANT.test(inner) && Math.abs(Date.now() - Date.parse(inner)) < 3_600_000
      if (recent) return 'now'
      if (ADDRESS.test(inner)) return 'address'
      return HASH.test(inner) ? names.content(inner) : inner.replace(ID, names.id)
    }
    const sortable = inner !== null && typeof inner === 'object' && !Array.isArray(inner)
    // Keys may be ids too: a snapshot names its pictures and sources by them. Beside their content none is lost.
    const keyOf = (name: string, each: unknown) =>
      name.replace(ID, (id) => `${names.id(id)} ${digest(plain(each, names))}`)
    const named = () => Object.entries(inner).map(([name, each]) => [keyOf(name, each), each] as const)
    return sortable ? Object.fromEntries(named().sort(([a], [b]) => (a < b ? -1 : 1))) : inner
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
const snapshots = rows.filter(({ slug }) => slug === 'snapshots').map(({ row }) => row)
const signed = new Set(snapshots.map(({ hash }) => String(hash)))
const nameless: Names = { id: () => 'id', content: (hash) => (signed.has(hash) ? 'content' : hash) }
const ids = new Map(rows.map(({ slug, row }) => [row.id, `${slug}:${digest(plain(row, nameless))}`]))
const contents = new Map(
  snapshots.map(({ hash, canonical }) => {
    const names: Names = { ...nameless, id: (id) => ids.get(id) ?? 'id' }
    return [String(hash), `content:${digest(plain(canonical, names))}`]
  }),
)
const names: Names = { id: (id) => ids.get(id) ?? 'id', content: (hash) => contents.get(hash) ?? hash }
const lines = rows.map(({ slug, row }) => `${slug} ${plain(row, names)}`).sort()
process.stdout.write(`${lines.join('\n')}\n`)
await payload.destroy()
