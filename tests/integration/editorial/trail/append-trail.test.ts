import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appendTrail } from '../../../../src/editorial'
import { inTransaction } from '../../../../src/platform'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'

const clock = { now: () => new Date('2026-10-09T03:00:00.000Z') }

describeEachDatabase('an entry of the trail', (database) => {
  let booted: Booted
  beforeAll(async () => {
    booted = await bootPayload({ database })
  })
  afterAll(() => booted.close())

  const entriesOf = async (documentId: string) => {
    const { docs } = await booted.payload.find({
      collection: 'audit',
      where: { documentId: { equals: documentId } },
      sort: 'createdAt',
      overrideAccess: true,
      depth: 0,
    })
    return docs
  }

  it('says who did what to which document, when, and what stood before and after', async () => {
    const req = await createLocalReq({}, booted.payload)
    await appendTrail({
      req,
      clock,
      actor: 'user:abc',
      verb: 'approve',
      collectionSlug: 'articles',
      documentId: 'whole',
      snapshot: 'f00d',
      before: { stage: 'in-review', note: undefined },
      after: { stage: 'approved', told: 'desk@journal.example', by: new Date(0) },
    })
    const [entry] = await entriesOf('whole')
    expect(entry).toMatchObject({
      at: '2026-10-09T03:00:00.000Z',
      actor: 'user:abc',
      verb: 'approve',
      collectionSlug: 'articles',
      documentId: 'whole',
      snapshot: 'f00d',
      before: { stage: 'in-review' },
      after: {
        stage: 'approved',
        told: expect.stringMatching(/^address:[0-9a-f]{32}$/),
        by: '1970-01-01T00:00:00.000Z',
      },
    })
    expect(entry?.sequence ?? null).toBeNull()
    expect(entry?.hash ?? null).toBeNull()
  })

  it('stands or falls with the transaction it tells of', async () => {
    const req = await createLocalReq({}, booted.payload)
    const work = inTransaction(req, async () => {
      await appendTrail({ req, clock, actor: 'worker', verb: 'publish', documentId: 'torn' })
      throw new Error('the snapshot is another')
    })
    await expect(work).rejects.toThrow('the snapshot is another')
    expect(await entriesOf('torn')).toEqual([])
  })

  it('keeps the order it was written in, within one transaction too', async () => {
    const req = await createLocalReq({}, booted.payload)
    const verbs = Array.from({ length: 20 }, (_, at) => `step-${at}`)
    await inTransaction(req, async () => {
      for (const verb of verbs) await appendTrail({ req, clock, actor: 'worker', verb, documentId: 'ordered' })
    })
    const written = await booted.payload.find({
      collection: 'audit',
      where: { documentId: { equals: 'ordered' } },
      sort: 'createdAt',
      limit: 50,
      overrideAccess: true,
      depth: 0,
    })
    expect(written.docs.map(({ verb }) => verb)).toEqual(verbs)
  })
})
