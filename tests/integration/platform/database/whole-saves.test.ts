import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runChild, startChild } from '../../../support/child'
import { contractConfig } from '../../../support/contract-config'
import { type Booted, bootOwn, describeEachDatabase, type OwnPayload } from '../../../support/databases'

type Note = { counter: number; parts: { counter: number }[] }
const asked = { overrideAccess: true, depth: 0 }

const liveOf = async (payload: OwnPayload, id: string): Promise<Note> =>
  (await payload.findByID({ collection: 'notes', id, ...asked })) as unknown as Note

const latestOf = async (payload: OwnPayload, id: string) =>
  (
    await payload.findVersions({ collection: 'notes', where: { parent: { equals: id } }, limit: 0, ...asked })
  ).docs.filter((version) => version.latest)

const newNote = async (payload: OwnPayload): Promise<string> => {
  const data = { counter: 0, parts: Array.from({ length: 30 }, () => ({ counter: 0 })), _status: 'published' }
  return (await payload.create({ collection: 'notes', data, ...asked })).id
}

describeEachDatabase('a save', (database) => {
  let booted: Booted<OwnPayload>
  beforeAll(async () => {
    booted = await bootOwn({ database, config: contractConfig })
  })
  afterAll(() => booted.close())

  it('that meets a unique clash in a row of an array leaves the live document as it was', async () => {
    const { payload } = booted
    await payload.create({ collection: 'notes', data: { parts: [{ key: 'taken' }], _status: 'published' }, ...asked })
    const id = await newNote(payload)
    const clash = payload.update({
      collection: 'notes',
      id,
      data: { counter: 1, parts: [{ key: 'free' }, { key: 'taken' }], _status: 'published' },
      ...asked,
    })
    await expect(clash).rejects.toMatchObject({ status: 400 })
    const live = await liveOf(payload, id)
    expect(live.counter).toBe(0)
    expect(live.parts).toHaveLength(30)
    expect(await latestOf(payload, id)).toHaveLength(1)
  })

  it('made twenty times at once leaves one version that is the latest', async () => {
    const { payload } = booted
    const id = await newNote(payload)
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) =>
        payload.update({ collection: 'notes', id, data: { counter: n }, draft: true, ...asked }),
      ),
    )
    const accepted = saves.filter(({ status }) => status === 'fulfilled')
    // One writer makes them wait for each other; MongoDB refuses those that lose.
    expect(accepted.length).toBeGreaterThanOrEqual(database === 'sqlite' ? 20 : 1)
    expect(await latestOf(payload, id)).toHaveLength(1)
    const { totalDocs } = await payload.find({
      collection: 'notes',
      where: { id: { equals: id } },
      draft: true,
      ...asked,
    })
    expect(totalDocs).toBe(1)
  })

  it('cut off by kill -9 is there whole or not at all', { timeout: 180_000 }, async () => {
    const { payload, place } = booted
    for (let round = 0; round < 6; round++) {
      const id = await newNote(payload)
      const child = await startChild('saver', { place, id, savers: 1, times: 10_000 })
      await child.message((message) => 'accepted' in (message as object))
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150))
      child.kill('SIGKILL')
      expect((await child.ended).signal).toBe('SIGKILL')

      const live = await liveOf(payload, id)
      const promised = child.messages.flatMap((message) => (message as { accepted?: number }).accepted ?? []).at(-1)
      expect(live.counter).toBeGreaterThanOrEqual(promised ?? 1)
      expect(live.parts.map(({ counter }) => counter)).toEqual(Array(30).fill(live.counter))
      const latest = await latestOf(payload, id)
      expect(latest).toHaveLength(1)
      expect(latest[0]).toMatchObject({ version: { counter: live.counter } })
    }
  })
})

describe('saves of one document by two processes on SQLite', () => {
  it('are all accepted, and one version is the latest', { timeout: 120_000 }, async () => {
    const { payload, place, close } = await bootOwn({ database: 'sqlite', config: contractConfig })
    const id = await newNote(payload)
    const ends = await Promise.all([1, 2].map(() => runChild('saver', { place, id, savers: 4, times: 20 })))
    const accepted = ends.map((messages) => messages.filter((message) => 'accepted' in (message as object)))
    expect(accepted.map(({ length }) => length)).toEqual([80, 80])

    const { totalDocs } = await payload.findVersions({
      collection: 'notes',
      where: { parent: { equals: id } },
      limit: 1,
      ...asked,
    })
    expect(totalDocs).toBe(161)
    expect(await latestOf(payload, id)).toHaveLength(1)
    const live = await liveOf(payload, id)
    expect(new Set(live.parts.map(({ counter }) => counter))).toEqual(new Set([live.counter]))
    await close()
  })
})
