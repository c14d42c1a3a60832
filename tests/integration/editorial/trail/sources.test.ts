import { createLocalReq, type Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadArchive } from '../../../../src/cli/archive/load'
import { asSystem, inTransaction } from '../../../../src/platform'
import { type Booted, bootPayload, describeEachDatabase } from '../../../support/databases'
import { makeDocument } from '../../../support/documents'
import { onePersonPerRole, type Person } from '../../../support/people'
import { type Ask, restOf } from '../../../support/rest'
import { trailOf } from '../../../support/trail'

describeEachDatabase('the trail tells of', (database) => {
  let booted: Booted
  let payload: Payload
  let ask: Ask
  let people: Record<string, Person>

  beforeAll(async () => {
    booted = await bootPayload({ database })
    payload = booted.payload
    ask = restOf(payload)
    people = await onePersonPerRole(payload, ask)
  })
  afterAll(() => booted.close())

  const admin = () => people.admin as Person
  const by = () => `user:${admin().id}`
  const told = async (documentId: string) =>
    (await trailOf(payload, { documentId: { equals: documentId } })).map(({ actor, verb, before, after }) => ({
      actor,
      verb,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    }))
  const signIn = (email: string, password: string) => ask('POST', '/users/login', { body: { email, password } })

  it('an account from its making to its removal: roles, address, and by whom', async () => {
    const token = admin().token
    const body = { name: 'New', email: 'new@desk.example', password: 'a-long-password-for-tests', roles: ['author'] }
    const { doc } = (await ask('POST', '/users', { token, body })).body
    await ask('PATCH', `/users/${doc.id}`, { token, body: { roles: ['reviewer', 'editor'] } })
    await ask('PATCH', `/users/${doc.id}`, { token, body: { name: 'Newer' } })
    await ask('PATCH', `/users/${doc.id}`, { token, body: { email: 'newer@desk.example' } })
    await ask('DELETE', `/users/${doc.id}`, { token })
    const hash = expect.stringMatching(/^address:[0-9a-f]{32}$/)
    expect(await told(doc.id)).toEqual([
      { actor: by(), verb: 'create-user', after: { roles: ['author'] } },
      {
        actor: by(),
        verb: 'change-roles',
        before: { roles: ['author'] },
        after: { roles: ['editor', 'reviewer'] },
      },
      { actor: by(), verb: 'change-address', before: { email: hash }, after: { email: hash } },
      { actor: by(), verb: 'remove-user', before: { roles: ['editor', 'reviewer'] } },
    ])
  })

  it('a change of roles that was refused: nothing', async () => {
    const { id, token } = admin()
    const before = await told(id)
    expect((await ask('PATCH', `/users/${id}`, { token, body: { roles: ['author'] } })).status).toBe(403)
    expect(await told(id)).toEqual(before)
  })

  it('an account that a command made', async () => {
    const made = await makeDocument(payload, 'users')
    const commanded = await payload.create({
      collection: 'users',
      data: { name: 'C', email: 'c@desk.example', password: 'a-long-password', roles: ['admin'] },
      overrideAccess: true,
      depth: 0,
      context: asSystem('user-create'),
    })
    expect(await told(commanded.id)).toEqual([
      { actor: 'cli:user-create', verb: 'create-user', after: { roles: ['admin'] } },
    ])
    expect(await told(made.id)).toMatchObject([{ actor: 'anonymous', verb: 'create-user' }])
  })

  it('sign-ins that failed, once a minute for one address, then its lock, then who unlocked it', async () => {
    const { id, email } = people.author as Person
    const before = (await told(id)).length
    await Promise.all(Array.from({ length: 3 }, () => signIn(email, 'wrong-password')))
    for (let tries = 0; tries < 5; tries += 1) await signIn(email, 'wrong-password')
    const entries = (await told(id)).slice(before)
    // A minute may have turned in between.
    const failed = entries.filter(({ verb }) => verb === 'sign-in-failed')
    expect(failed.length === 1 || failed.length === 2).toBe(true)
    expect(failed[0]).toMatchObject({ actor: 'anonymous', after: { address: expect.stringMatching(/^address:/) } })
    expect(entries.filter(({ verb }) => verb === 'sign-in-locked')).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain('@')
    await ask('POST', '/users/unlock', { token: admin().token, body: { email } })
    expect((await told(id)).at(-1)).toEqual({ actor: by(), verb: 'unlock-user' })
  })

  it('a stranger who guesses addresses, by hash; and nothing where somebody signs in', async () => {
    await signIn('nobody@elsewhere.example', 'a-guess')
    await signIn('Nobody@elsewhere.example ', 'a-guess')
    const rows = await trailOf(payload, { documentId: { contains: 'address:' } })
    expect(rows.length === 1 || rows.length === 2).toBe(true)
    expect(JSON.stringify(rows)).not.toContain('elsewhere')
    const { id, email } = people.reviewer as Person
    const before = await told(id)
    expect((await signIn(email, 'a-long-password-for-tests')).status).toBe(200)
    expect(await told(id)).toEqual(before)
  })

  it('a change of a global: the settings that changed, addresses as hashes', async () => {
    const token = admin().token
    await ask('POST', '/globals/desk', { token, body: { fourEyes: false } })
    await ask('POST', '/globals/desk', { token, body: { fourEyes: false } })
    await ask('POST', '/globals/mail', {
      token,
      body: { senders: [{ name: 'Desk', address: 'desk@journal.example' }] },
    })
    await ask('POST', '/globals/site', { token, body: { tagline: 'Another line' } })
    const rows = await trailOf(payload, { verb: { equals: 'change-settings' } })
    expect(rows.map(({ collectionSlug }) => collectionSlug)).toEqual(['desk', 'mail', 'site'])
    expect(rows[0]).toMatchObject({ actor: by(), after: { fourEyes: false } })
    expect(Object.keys(rows[2]?.after as object)).toEqual(['tagline'])
    expect(JSON.stringify(rows)).not.toContain('desk@journal.example')
  })

  it('an export: who took how much of what', async () => {
    const { token } = admin()
    await ask('GET', '/companies/export.csv?where[name][equals]=None', { token })
    const rows = await trailOf(payload, { verb: { equals: 'export' } })
    expect(rows).toMatchObject([
      { actor: by(), collectionSlug: 'companies', after: { rows: 0, where: { name: { equals: 'None' } } } },
    ])
    await ask('GET', '/companies/export.csv')
    expect(await trailOf(payload, { verb: { equals: 'export' } })).toHaveLength(1)
  })

  it('each row an import wrote, and none that it refused', async () => {
    const { token } = admin()
    const form = (step: Record<string, string>) => {
      const data = new FormData()
      data.set('file', new Blob(['name,headquarters\nOne,KR\nTwo,Atlantis\n'], { type: 'text/csv' }), 'table.csv')
      for (const [key, value] of Object.entries(step)) data.set(key, value)
      return data
    }
    const seen = await ask('POST', '/companies/import', { token, form: form({ step: 'preview' }) })
    const apply = { step: 'apply', hash: seen.body.hash, lines: '[2,3]' }
    const { body } = await ask('POST', '/companies/import', { token, form: form(apply) })
    const [first] = body.answers
    const rows = await trailOf(payload, { verb: { equals: 'import' } })
    expect(rows).toMatchObject([{ actor: by(), collectionSlug: 'companies', documentId: first.id, after: { line: 2 } }])
  })

  it('what was put in the trash, taken out again, and deleted for good', async () => {
    const { id } = await makeDocument(payload, 'articles')
    const { token } = admin()
    const send = (verb: string) => ask('POST', '/articles/bulk', { token, body: { do: verb, ids: [id] } })
    for (const verb of ['trash', 'restore', 'trash', 'delete']) {
      expect((await send(verb)).body.answers).toEqual([{ id, ok: true }])
    }
    expect((await told(id)).map(({ actor, verb }) => `${actor} ${verb}`)).toEqual(
      ['trash', 'restore-from-trash', 'trash', 'delete'].map((verb) => `${by()} ${verb}`),
    )
    const source = await makeDocument(payload, 'sources')
    await ask('DELETE', `/sources/${source.id}`, { token })
    expect(await told(source.id)).toEqual([{ actor: by(), verb: 'delete' }])
  })

  it('each document the archive loader wrote, in the transaction that wrote it', async () => {
    const editor = people.editor as Person
    const data = { name: 'Loaded', modality: 'car-t' }
    const list = [{ key: 'therapies/loaded', collection: 'therapies', data, publish: false }] as never
    const { written } = await loadArchive({ payload, signers: { editor: editor.user, approver: editor.user }, list })
    expect(written).toBe(1)
    const rows = await trailOf(payload, { verb: { equals: 'load' } })
    expect(rows).toMatchObject([
      {
        actor: 'cli:archive-load',
        collectionSlug: 'therapies',
        after: { key: 'therapies/loaded', as: `user:${editor.id}` },
      },
    ])
  })

  it('nothing of a deletion that was taken back', async () => {
    const { id } = await makeDocument(payload, 'sources')
    const req = await createLocalReq({ user: admin().user }, payload)
    const work = inTransaction(req, async () => {
      await payload.delete({ collection: 'sources', id, overrideAccess: true, depth: 0, req })
      throw new Error('changed our mind')
    })
    await expect(work).rejects.toThrow('changed our mind')
    expect(await told(id)).toEqual([])
  })
})
