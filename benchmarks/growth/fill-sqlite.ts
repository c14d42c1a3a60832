import { pathToFileURL } from 'node:url'
import { type Client, createClient } from '@libsql/client'
import { ends, inHand, VERSIONS } from './stock'

const COPIES = 'WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)'
const id = (kind: string) => `printf('${kind}-0000-4000-8000-%012x', n.i)`
const document = id('aaaaaaaa')
const at = (days: string) => `strftime('%Y-%m-%dT%H:%M:%fZ', '2020-01-01', (${days}) || ' minutes')`
const { reviewEnd, approvedEnd, sentBackEnd, scheduledEnd, failedEnd } = ends

/** Copies the row `where` picks, `count` times, with these columns made anew. */
const copies = async (
  db: Client,
  table: string,
  where: string,
  columns: Record<string, string>,
  count: number,
): Promise<void> => {
  const { rows } = await db.execute(`PRAGMA table_info("${table}")`)
  const names = rows.map((row) => String(row.name))
  const missing = Object.keys(columns).filter((name) => !names.includes(name))
  if (missing.length) throw new Error(`${table} has no ${missing.join(', ')}.`)
  const values = names.map((name) => columns[name] ?? `t."${name}"`)
  await db.execute({
    sql: `${COPIES} INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
      SELECT ${values.join(', ')} FROM n, (SELECT * FROM "${table}" WHERE ${where} LIMIT 1) t`,
    args: [count],
  })
}

/** Fills the embedded database by copying the template's rows inside it. */
export const fillSqlite = async (file: string, template: string, count: number): Promise<void> => {
  const db = createClient({ url: pathToFileURL(file).href })
  const is = (column: string) => `"${column}" = '${template}'`
  await db.execute('PRAGMA synchronous = OFF')
  await db.execute('PRAGMA cache_size = -400000')
  const when = { created_at: at('n.i'), updated_at: at('n.i') }
  await copies(
    db,
    'articles',
    is('id'),
    { id: document, slug: `'stock-' || n.i`, title: `'Stock ' || n.i`, ...when },
    count,
  )
  for (let k = 0; k < VERSIONS; k += 1) {
    await copies(
      db,
      '_articles_v',
      `${is('parent_id')} AND latest`,
      {
        id: id(`bbbbbb${String(k).padStart(2, '0')}`),
        parent_id: document,
        latest: String(Number(k === VERSIONS - 1)),
        version_slug: `'stock-' || n.i`,
        version_title: `'Stock ' || n.i`,
        ...when,
      },
      count,
    )
  }
  const stage = `CASE WHEN n.i < ${reviewEnd} THEN 'in-review' WHEN n.i < ${approvedEnd} THEN 'approved'
    WHEN n.i < ${sentBackEnd} THEN 'changes-requested' WHEN n.i < ${scheduledEnd} THEN 'scheduled' ELSE 'published' END`
  const workflow = {
    id: id('cccccccc'),
    document_id: document,
    stage,
    due: `CASE WHEN n.i < ${reviewEnd} THEN ${at('n.i')} END`,
  }
  await copies(db, 'workflows', is('document_id'), { ...workflow, ...when }, count)
  const isOpen = `n.i >= ${sentBackEnd} AND n.i < ${scheduledEnd}`
  const state = `CASE WHEN ${isOpen} THEN 'open' WHEN n.i >= ${scheduledEnd} AND n.i < ${failedEnd} THEN 'failed' ELSE 'done' END`
  const due = `CASE WHEN ${isOpen} AND n.i < ${scheduledEnd - inHand.due} THEN '2199-01-01T00:00:00.000Z' ELSE ${at('n.i')} END`
  const openKey = `CASE WHEN ${isOpen} THEN 'articles:' || ${document} || ':publish' END`
  const schedule = { id: id('dddddddd'), document_id: document, state, due_at: due, open_key: openKey, ...when }
  await copies(db, 'schedules', is('document_id'), schedule, count)
  for (const [k, verb] of ['submit', 'approve', 'schedule'].entries()) {
    const entry = {
      id: id(`eeeeeee${k}`),
      document_id: document,
      sequence: `100 + n.i * 3 + ${k}`,
      created_at: at('n.i'),
    }
    await copies(db, 'audit', `${is('document_id')} AND verb = '${verb}'`, entry, count)
  }
  db.close()
}
