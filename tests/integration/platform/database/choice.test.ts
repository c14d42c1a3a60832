import type { CollectionConfig } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isUniqueClash, isWriteConflict } from '../../../../src/platform/database'
import { type Booted, bootOwn, describeEachDatabase, type OwnPayload } from '../../../support/databases'

const notes = (): CollectionConfig => ({
  slug: 'notes',
  access: { create: () => true },
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text', unique: true },
    { name: 'rows', type: 'array', fields: [{ name: 'value', type: 'text' }] },
  ],
})

describeEachDatabase('a database', (database) => {
  let booted: Booted<OwnPayload>
  beforeAll(async () => {
    booted = await bootOwn({ database, config: () => ({ collections: [notes()] }) })
  })
  afterAll(() => booted.close())

  it('stores a document and finds it under an id that is text', async () => {
    const { payload } = booted
    const created = await payload.create({
      collection: 'notes',
      data: { title: 'first', rows: [{ value: 'a' }, { value: 'b' }] },
      overrideAccess: true,
      depth: 0,
    })
    expect(typeof created.id).toBe('string')
    const found = await payload.findByID({ collection: 'notes', id: created.id, overrideAccess: true, depth: 0 })
    expect(found).toMatchObject({ title: 'first', rows: [{ value: 'a' }, { value: 'b' }] })
  })

  it('tells a unique clash from other errors', async () => {
    const { payload } = booted
    const create = () =>
      payload.create({ collection: 'notes', data: { title: 'twice' }, overrideAccess: true, depth: 0 })
    await create()
    const error = await create().catch((reason: unknown) => reason)
    expect(isUniqueClash(error)).toBe(true)
    expect(isUniqueClash(new Error('Value must be unique'))).toBe(false)
  })

  it('begins transactions', async () => {
    expect(await booted.payload.db.beginTransaction()).toEqual(expect.any(String))
  })

  // SQLite has one writer, and no such conflict.
  if (database !== 'mongodb') return
  it('tells that two transactions wrote one document', async () => {
    const { db } = booted.payload
    const collection = 'notes' as never
    const { id } = await db.create({ collection, data: { title: 'contested' } })
    const write = (transactionID: string, title: string) =>
      db.updateOne({ collection, id: String(id), data: { title }, req: { transactionID } })
    const [first, second] = [await db.beginTransaction(), await db.beginTransaction()].map(String) as [string, string]
    await write(first, 'mine')
    const error = await write(second, 'yours').catch((reason: unknown) => reason)
    expect(isWriteConflict(error)).toBe(true)
    expect(isUniqueClash(error)).toBe(false)
    await db.commitTransaction(first)
    await db.rollbackTransaction(second)
  })
})
