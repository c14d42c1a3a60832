import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../collections/access-table'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { onePersonPerRole, type Person, password, person } from '../../support/people'
import { publish } from '../../support/publish'
import { type Ask, codeOf, restOf } from '../../support/rest'

describeEachDatabase('accounts', (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let people: Record<Role, Person>

  beforeAll(async () => {
    booted = await bootPayload({ database, options: { schema: 'push' } })
    payload = booted.payload
    ask = restOf(payload)
  })
  afterAll(() => booted.close())

  it('the first person to come becomes admin, and nobody after', async () => {
    const register = (email: string, more: object = {}) =>
      ask('POST', '/users/first-register', { body: { name: 'First', email, password, ...more } })
    expect((await register('weak@desk.example', { password: 'short' })).status).toBe(400)
    // As the panel's form sends it.
    const form = new FormData()
    form.set('_payload', JSON.stringify({ name: 'First', email: 'first@desk.example', password, roles: ['organiser'] }))
    const first = await ask('POST', '/users/first-register', { form })
    expect(first.status).toBe(200)
    expect(first.headers.get('set-cookie')).toMatch(/payload-token=.*HttpOnly.*SameSite=Lax/)
    const me = await ask('GET', '/users/me', { token: first.body.token })
    expect(me.body.user).toMatchObject({ email: 'first@desk.example', roles: ['admin'] })
    expect((await register('second@desk.example')).status).toBe(403)
    expect((await payload.count({ collection: 'users', overrideAccess: true })).totalDocs).toBe(1)
    // It is the last admin there is.
    const path = `/users/${me.body.user.id}`
    const token = first.body.token
    const removed = await ask('DELETE', path, { token })
    expect([removed.status, codeOf(removed)]).toEqual([409, 'last-admin'])
    const system = { collection: 'users', id: me.body.user.id, overrideAccess: true, depth: 0 } as const
    await expect(payload.update({ ...system, data: { roles: ['editor'] } })).rejects.toMatchObject({ status: 409 })
    await expect(payload.delete(system)).rejects.toMatchObject({ status: 409 })
    people = await onePersonPerRole(payload, ask)
    expect((await ask('DELETE', path, { token: people.admin.token })).status).toBe(200)
  })

  it('nobody but an admin sees an address that is not their own', async () => {
    const target = people.editor
    for (const role of ['editor', 'reviewer', 'author', 'organiser'] as const) {
      const asker = role === 'editor' ? await person(payload, ask, 'editor') : people[role]
      const { token } = asker
      const me = await ask('GET', '/users/me', { token })
      expect(me.body.user.email, `${role} sees their own`).toBe(asker.email)
      const answers = [
        await ask('GET', `/users/${target.id}`, { token }),
        await ask('GET', '/users?limit=100', { token }),
        await ask('GET', '/users?select[email]=true', { token }),
        await ask('GET', `/users?where[email][equals]=${target.email}`, { token }),
        await ask('GET', '/users?sort=email', { token }),
        await ask('GET', '/articles?depth=3&draft=true', { token }),
      ]
      for (const answer of answers) expect(JSON.stringify(answer.body), role).not.toContain(target.email)
      const probe = await ask('GET', `/users?where[email][like]=${target.email.slice(0, 6)}`, { token })
      expect(probe.body.docs ?? [], `${role} cannot search by address`).toEqual([])
      const through = await ask('GET', `/articles?where[createdBy.email][equals]=${target.email}`, { token })
      expect(through.body.docs ?? [], `${role} cannot search through a relation`).toEqual([])
    }
    for (const path of ['/users', `/users/${target.id}`, '/articles?depth=3']) {
      expect(JSON.stringify((await ask('GET', path)).body)).not.toContain('@desk.example')
    }
    const admin = await ask('GET', `/users/${target.id}`, { token: people.admin.token })
    expect(admin.body.email).toBe(target.email)
  })

  it("secrets of an account answer nobody, an admin included, and a reader finds no staff behind a document's fields", async () => {
    const { body } = await ask('GET', `/users/${people.editor.id}`, { token: people.admin.token })
    for (const key of ['hash', 'salt', 'resetPasswordToken', 'password']) expect(body).not.toHaveProperty(key)
    expect(body.sessions ?? []).toEqual([])
    const article = await makeDocument(payload, 'articles', { by: people.author })
    await publish(payload, { slug: 'articles', id: article.id })
    const read = await ask('GET', `/articles/${article.id}?depth=3`)
    expect(read.status).toBe(200)
    for (const key of ['createdBy', 'revision']) expect(read.body).not.toHaveProperty(key)
  })

  it('nobody changes their own roles, and only admins change those of others', async () => {
    for (const role of ['editor', 'reviewer', 'author', 'organiser'] as const) {
      const { id, token } = people[role]
      await ask('PATCH', `/users/${id}`, { token, body: { roles: ['admin'], name: 'New name' } })
      const stored = await payload.findByID({ collection: 'users', id, overrideAccess: true, depth: 0 })
      expect(stored).toMatchObject({ roles: [role], name: 'New name' })
    }
    const own = await ask('PATCH', `/users/${people.admin.id}`, {
      token: people.admin.token,
      body: { roles: ['admin', 'editor'] },
    })
    expect([own.status, codeOf(own)]).toEqual([403, 'own-roles'])
    const second = await person(payload, ask, 'author')
    const promoted = await ask('PATCH', `/users/${second.id}`, {
      token: people.admin.token,
      body: { roles: ['author', 'reviewer'] },
    })
    expect(promoted.status).toBe(200)
    // The new role counts at once, in the session that is open.
    const me = await ask('GET', '/users/me', { token: second.token })
    expect(me.body.user.roles).toEqual(['author', 'reviewer'])
  })

  it('five wrong passwords lock an account until an admin opens it', async () => {
    const { email } = await person(payload, ask, 'author')
    const login = (word: string) => ask('POST', '/users/login', { body: { email, password: word } })
    for (let tries = 0; tries < 5; tries += 1) expect((await login('wrong')).status).toBe(401)
    expect((await login(password)).status).not.toBe(200)
    const refused = await ask('POST', '/users/unlock', { token: people.editor.token, body: { email } })
    expect(refused.status).toBe(403)
    expect((await ask('POST', '/users/unlock', { token: people.admin.token, body: { email } })).status).toBe(200)
    expect((await login(password)).status).toBe(200)
  })

  it('a forgotten password answers the same for an address we know and one we do not', async () => {
    const known = await ask('POST', '/users/forgot-password', { body: { email: people.author.email } })
    const unknown = await ask('POST', '/users/forgot-password', { body: { email: 'nobody@desk.example' } })
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const wrong = await ask('POST', '/users/login', { body: { email: people.author.email, password: 'wrong' } })
    const nobody = await ask('POST', '/users/login', { body: { email: 'nobody@desk.example', password: 'wrong' } })
    expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body])
  })

  it('a session ends at logout, even for who kept its token', async () => {
    const { token } = await person(payload, ask, 'author')
    expect((await ask('GET', '/users/me', { token })).body.user).not.toBeNull()
    expect((await ask('POST', '/users/logout', { token })).status).toBe(200)
    expect((await ask('GET', '/users/me', { token })).body.user).toBeNull()
    expect((await ask('GET', '/users', { token })).status).toBe(403)
  })

  it("another site's page cannot use a session", async () => {
    const { token, id } = people.author
    const send = (headers: Record<string, string>) =>
      ask('PATCH', `/users/${id}`, { headers: { Cookie: `payload-token=${token}`, ...headers }, body: { name: 'Me' } })
    expect((await send({ Origin: 'https://evil.example' })).status).toBe(403)
    expect((await send({ Origin: 'http://127.0.0.1:3000' })).status).toBe(200)
  })

  describe('reads over REST', () => {
    beforeAll(async () => {
      for (let n = 0; n < 103; n += 1) await makeDocument(payload, 'dimensions')
    })

    it('bring a hundred documents to readers at most, however they ask', async () => {
      for (const query of ['limit=0', 'limit=100000', 'limit=-1', 'limit=x', 'pagination=false']) {
        const { body, status } = await ask('GET', `/dimensions?${query}`)
        expect([status, body.docs?.length], query).toEqual([200, 100])
      }
      const staff = await ask('GET', '/dimensions?limit=0', { token: people.author.token })
      expect(staff.body.docs.length).toBeGreaterThan(100)
      expect((await ask('GET', '/dimensions?limit=3')).body.docs).toHaveLength(3)
    })

    it('fill in three levels at most', async () => {
      expect(payload.config.maxDepth).toBe(3)
      const trial = await makeDocument(payload, 'trials')
      const { body } = await ask('GET', `/trials/${trial.id}?depth=99`, { token: people.editor.token })
      expect(body.id).toBe(trial.id)
    })

    it('refuse a query that is a bomb', async () => {
      let deep = 'where'
      for (let n = 0; n < 9; n += 1) deep += '[and][0]'
      expect((await ask('GET', `/dimensions?${deep}[key][equals]=x`)).status).toBe(400)
      const wide = Array.from({ length: 150 }, (_, n) => `where[or][${n}][key][equals]=x${n}`).join('&')
      expect((await ask('GET', `/dimensions?${wide}`)).status).toBe(400)
      expect((await ask('GET', `/dimensions/count?${deep}[key][equals]=x`)).status).toBe(400)
    })
  })
})
