import type { Page, Request } from 'playwright-core'
import { expect, it } from 'vitest'
import { emailOf, password } from '../../support/accounts'
import { openPage, signIn } from '../../support/browser'
import { served } from '../../support/served'

const at = served()

const tokenOf = async (role: 'editor' | 'author') => {
  const answer = await fetch(`${at.app.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: emailOf(role), password }),
  })
  return `JWT ${((await answer.json()) as { token: string }).token}`
}

const rest = async (authorization: string, method: string, path: string, body?: unknown) => {
  const answer = await fetch(`${at.app.url}/api${path}`, {
    method,
    headers: { Authorization: authorization, 'Content-Type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return { status: answer.status, body: await answer.json() }
}

/** One of the panel's own calls, caught on its way, to be sent again with other words in it. */
const caughtCall = async (page: Page, path: string): Promise<Request> => {
  const call = page.waitForRequest((request) => Boolean(request.headers()['next-action']), { timeout: 45_000 })
  await page.goto(at.app.url + path)
  await page.locator('input[name="name"]').fill('Typed, so that the form asks')
  return call
}

it('the panel’s own functions write nothing: not by form state, not by those that are closed, not for strangers', async () => {
  const [author, editor] = [await tokenOf('author'), await tokenOf('editor')]
  const made = await rest(author, 'POST', '/companies?draft=true', { name: 'A company of the author' })
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const id = made.body.doc.id as string
  const path = `/admin/collections/companies/${id}`

  const { page } = await openPage(at.browser)
  await signIn(page, at.app.url, 'author')
  const call = await caughtCall(page, path)
  const headers = Object.fromEntries(
    Object.entries(call.headers()).filter(([name]) => /^(next-|content-type|accept$|origin)/.test(name)),
  )
  headers.origin ??= at.app.url
  const ask = async (name: string, args: Record<string, unknown>, cookies = true) => {
    const options = { headers, data: Buffer.from(JSON.stringify([{ name, args }])) }
    const answer = cookies
      ? await page.request.post(at.app.url + path, options)
      : await fetch(at.app.url + path, { method: 'POST', headers, body: JSON.stringify([{ name, args }]) }).then(
          (got) => ({
            status: () => got.status,
            text: () => got.text(),
          }),
        )
    return { status: answer.status(), text: await answer.text() }
  }
  const stands = async () => {
    const [doc, versions, live] = [
      await rest(editor, 'GET', `/companies/${id}?draft=true&depth=0`),
      await rest(editor, 'GET', `/companies/versions?where[parent][equals]=${id}&depth=0`),
      await fetch(`${at.app.url}/api/companies/${id}`),
    ]
    return { doc: doc.body, versions: versions.body.totalDocs, live: live.status }
  }
  const before = await stands()
  expect(before).toMatchObject({ doc: { _status: 'draft' }, versions: 1, live: 404 })

  const forged = { name: 'Forged', _status: 'published', publicModifiedAt: '2020-01-01T00:00:00.000Z' }
  const rights = { create: true, update: true, delete: true, publish: true, fields: true }
  const state = {
    collectionSlug: 'companies',
    id,
    data: forged,
    doc: forged,
    docPermissions: rights,
    docPreferences: { fields: {} },
    operation: 'update',
    schemaPath: 'companies',
    skipValidation: true,
    returnLockStatus: true,
    updateLastEdited: true,
  }
  // The call works as the panel makes it, so what is refused below is refused for what it asks.
  const answered = await ask('form-state', state)
  expect(answered.status, answered.text.slice(0, 500)).toBe(200)
  expect(answered.text).toContain('Forged')

  const attempts: [string, Record<string, unknown>][] = [
    [
      'schedule-publish',
      { type: 'publish', doc: { relationTo: 'companies', value: id }, date: '2020-01-01T00:00:00.000Z' },
    ],
    [
      'copy-data-from-locale',
      { collectionSlug: 'companies', docID: id, fromLocale: 'en', toLocale: 'ja', overrideData: true },
    ],
    [
      'render-document',
      { collectionSlug: 'companies', docID: id, initialData: forged, overrideEntityVisibility: true },
    ],
    ['table-state', { collectionSlug: 'companies', enableRowSelections: true, columns: [], query: { limit: 1 } }],
    ['slugify', { data: forged, valueToSlugify: 'x', path: 'slug', collectionSlug: 'companies' }],
    ['no-such-function', {}],
  ]
  for (const [name, args] of attempts) {
    const { status } = await ask(name, args)
    if (['schedule-publish', 'copy-data-from-locale', 'no-such-function'].includes(name)) {
      expect(status, name).toBeGreaterThanOrEqual(400)
    }
    expect(await stands(), name).toEqual(before)
  }

  for (const [name, args] of [
    ['form-state', { ...state, data: undefined }],
    ['render-document', { collectionSlug: 'companies', docID: id }],
  ] as const) {
    const stranger = await ask(name, args, false)
    expect(stranger.text, name).not.toContain('A company of the author')
  }
  expect(await stands()).toEqual(before)
  await page.context().close()
}, 180_000)
