import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../../collections/access-table'
import { workflowSlugs } from '../../../collections/shared/slugs'
import { readDashboard } from '../../../src/admin/dashboard-facts'
import { chainTrail } from '../../../src/editorial'
import { describeEachDatabase } from '../../support/databases'
import { type DeskRoom, deskRoom } from '../../support/desk'
import { makeDocument } from '../../support/documents'
import { forge, trailOf, writeEntries } from '../../support/trail'

describeEachDatabase('the dashboard', (database) => {
  let room: DeskRoom
  beforeAll(async () => {
    room = await deskRoom(database)
  })
  afterAll(() => room?.booted.close())

  const read = (role: Role) => readDashboard({ payload: room.payload, user: room.people[role].user })

  describe('says that the trail waits to be linked', () => {
    beforeEach(async () => {
      await chainTrail({ payload: room.payload })
    })
    const waiting = async (seconds: number) => {
      await writeEntries(room.payload, 1, 'waiting')
      const [row] = await trailOf(room.payload, {
        and: [{ verb: { equals: 'waiting' } }, { sequence: { exists: false } }],
      })
      await forge(room.payload, String(row?.id), { createdAt: new Date(Date.now() - seconds * 1000).toISOString() })
    }
    const told = async () => {
      const found: [Role, number][] = []
      for (const role of roles) {
        const { trailLag } = await read(role)
        if (trailLag !== undefined) found.push([role, trailLag])
      }
      return found.sort()
    }

    it('to admins and editors, in minutes, until it is linked', async () => {
      await waiting(150)
      expect(await told()).toEqual([
        ['admin', 2],
        ['editor', 2],
      ])
      await chainTrail({ payload: room.payload })
      expect(await told()).toEqual([])
    })

    it('to nobody while it waits less than a minute', async () => {
      await waiting(0)
      expect(await told()).toEqual([])
    })
  })

  it('names what somebody drafts, of every collection that goes through sign-off', async () => {
    const { author } = room.people
    for (const slug of workflowSlugs) {
      const { id } = await makeDocument(room.payload, slug as 'articles', { by: author })
      expect((await read('author')).mine?.[0], slug).toMatchObject({ slug, id })
    }
  })
})
