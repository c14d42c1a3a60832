import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '../../../collections/access-table'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { onePersonPerRole, type Person, person } from '../../support/people'
import { type Ask, restOf } from '../../support/rest'

describeEachDatabase("Payload's own collections and endpoints", (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let people: Record<Role, Person>

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { schema: 'push' } })
    payload = booted.payload
    ask = restOf(payload)
    people = await onePersonPerRole(payload, ask)
  })
  afterAll(() => booted.close())

  it('are the known ones', () => {
    const own = payload.config.collections.map(({ slug }) => slug).filter((slug) => slug.startsWith('payload-'))
    expect(own.sort()).toEqual(['payload-kv', 'payload-locked-documents', 'payload-migrations', 'payload-preferences'])
  })

  it('jobs run, queue and cancel for nobody', async () => {
    const { access } = payload.config.jobs
    for (const name of ['run', 'queue', 'cancel'] as const) {
      expect(access?.[name]?.({ req: { user: people.admin.user } as never }), name).toBe(false)
    }
    for (const asker of [people.admin, people.organiser, undefined]) {
      const answer = await ask('GET', '/payload-jobs/run', { token: asker?.token })
      expect(answer.status).toBe(404)
    }
  })

  it('GraphQL is not there', async () => {
    for (const method of ['GET', 'POST'] as const) {
      const answer = await ask(method, '/graphql', {
        token: people.admin.token,
        ...(method === 'POST' ? { body: { query: '{ __typename }' } } : {}),
      })
      expect(answer.status).toBe(404)
    }
  })

  it('migrations and stored keys answer nobody', async () => {
    for (const slug of ['payload-migrations', 'payload-kv']) {
      for (const asker of [people.admin, people.author, undefined]) {
        for (const method of ['GET', 'POST'] as const) {
          const answer = await ask(method, `/${slug}`, {
            token: asker?.token,
            ...(method === 'POST' ? { body: { key: 'k', name: 'n' } } : {}),
          })
          expect([401, 403, 404, 501], `${method} ${slug}`).toContain(answer.status)
        }
      }
    }
  })

  it('an edit lock is made by nobody over REST, and let go by its holder or the desk', async () => {
    const { id } = await makeDocument(payload, 'articles')
    const lock = () =>
      payload.db.create({
        collection: 'payload-locked-documents',
        data: {
          document: { relationTo: 'articles', value: id },
          user: { relationTo: 'users', value: people.author.id },
        },
      })
    const held = String((await lock()).id)
    for (const { token } of Object.values(people)) {
      const made = await ask('POST', '/payload-locked-documents', {
        token,
        body: {
          document: { relationTo: 'articles', value: id },
          user: { relationTo: 'users', value: people.editor.id },
        },
      })
      expect(made.status).toBe(403)
    }
    const remove = (asker: Person, lockId: string) =>
      ask('DELETE', `/payload-locked-documents/${lockId}`, { token: asker.token })
    expect((await remove(people.organiser, held)).status).toBe(403)
    expect((await ask('DELETE', `/payload-locked-documents/${held}`)).status).toBe(403)
    expect((await remove(people.author, held)).status).toBe(200)
    expect((await remove(people.editor, String((await lock()).id))).status).toBe(200)
    expect((await ask('GET', '/payload-locked-documents')).status).toBe(403)
  })

  it("preferences are a person's own", async () => {
    const second = await person(payload, ask, 'author')
    await ask('POST', '/payload-preferences/nav', { token: people.author.token, body: { value: { open: true } } })
    const mine = await ask('GET', '/payload-preferences/nav', { token: people.author.token })
    expect(mine.body.value).toEqual({ open: true })
    const theirs = await ask('GET', '/payload-preferences/nav', { token: second.token })
    expect(theirs.body.value ?? null).toBeNull()
    expect((await ask('POST', '/payload-preferences/nav', { body: { value: 1 } })).status).toBeGreaterThanOrEqual(400)
    const list = await ask('GET', '/payload-preferences', { token: second.token })
    expect(list.body.docs ?? []).toEqual([])
  })
})
