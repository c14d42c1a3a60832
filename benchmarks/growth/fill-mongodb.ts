import type { Payload } from 'payload'
import { ends, inHand, VERSIONS } from './stock'

type Row = Record<string, unknown>
type Driver = {
  findOne: (where: Row) => Promise<Row | null>
  insertMany: (rows: Row[], options: object) => Promise<unknown>
}
type Models = Record<string, { collection: Driver }>

const CHUNK = 2_000
const { reviewEnd, approvedEnd, sentBackEnd, scheduledEnd, failedEnd } = ends
const hex = (kind: number, i: number): string =>
  `${kind.toString(16).padStart(8, 'a')}${i.toString(16).padStart(16, '0')}`

const stageOf = (i: number): string =>
  i < reviewEnd
    ? 'in-review'
    : i < approvedEnd
      ? 'approved'
      : i < sentBackEnd
        ? 'changes-requested'
        : i < scheduledEnd
          ? 'scheduled'
          : 'published'

/** Fills MongoDB with copies of the template's rows, through the driver. */
export const fillMongodb = async (payload: Payload, template: string, count: number): Promise<void> => {
  const db = payload.db as unknown as { collections: Models; versions: Models; connection: { base: { mongo: never } } }
  const { ObjectId } = (db.connection.base as { mongo: { ObjectId: new (hex: string) => unknown } }).mongo
  const driver = (models: Models, slug: string): Driver => {
    const model = models[slug]
    if (!model) throw new Error(`There is no collection ${slug}.`)
    return model.collection
  }
  const start = Date.UTC(2020, 0, 1)
  const at = (i: number) => new Date(start + i * 60_000)

  const copies = async (to: Driver, where: Row, kind: number, change: (i: number) => Row): Promise<void> => {
    const row = await to.findOne(where)
    if (!row) throw new Error(`The template has no such row: ${JSON.stringify(where)}.`)
    for (let from = 0; from < count; from += CHUNK) {
      const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, n) => {
        const i = from + n
        return { ...row, createdAt: at(i), updatedAt: at(i), ...change(i), _id: new ObjectId(hex(kind, i)) }
      })
      await to.insertMany(rows, { ordered: false, writeConcern: { w: 1, j: false } })
    }
  }
  const document = (i: number) => hex(1, i)
  const parent = new ObjectId(template)
  const named = (i: number) => ({ slug: `stock-${i}`, title: `Stock ${i}` })

  await copies(driver(db.collections, 'articles'), { _id: parent }, 1, named)
  const versions = driver(db.versions, 'articles')
  const newest = (await versions.findOne({ latest: true })) ?? {}
  for (let k = 0; k < VERSIONS; k += 1) {
    await copies(versions, { latest: true, parent: newest.parent }, 16 + k, (i) => ({
      parent: typeof newest.parent === 'string' ? document(i) : new ObjectId(document(i)),
      version: { ...(newest.version as Row), ...named(i) },
      latest: k === VERSIONS - 1,
    }))
  }
  await copies(driver(db.collections, 'workflows'), { documentId: template }, 2, (i) => ({
    documentId: document(i),
    stage: stageOf(i),
    due: i < reviewEnd ? at(i) : null,
  }))
  await copies(driver(db.collections, 'schedules'), { documentId: template }, 3, (i) => {
    const open = i >= sentBackEnd && i < scheduledEnd
    const failed = i >= scheduledEnd && i < failedEnd
    const { openKey: _, ...none } = { openKey: null }
    return {
      ...none,
      documentId: document(i),
      state: open ? 'open' : failed ? 'failed' : 'done',
      dueAt: open && i < scheduledEnd - inHand.due ? new Date('2199-01-01') : at(i),
      openKey: open ? `articles:${document(i)}:publish` : undefined,
    }
  })
  for (const [k, verb] of ['submit', 'approve', 'schedule'].entries()) {
    await copies(driver(db.collections, 'audit'), { documentId: template, verb }, 4 + k, (i) => ({
      documentId: document(i),
      sequence: 100 + i * 3 + k,
    }))
  }
}
