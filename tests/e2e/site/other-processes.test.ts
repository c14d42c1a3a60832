import { setTimeout as sleep } from 'node:timers/promises'
import type { TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { emailOf } from '../../support/accounts'
import { type App, startApp } from '../../support/app'
import { type Booted, bootPayload, describeEachDatabase } from '../../support/databases'
import { makeDocument } from '../../support/documents'
import { publish, unpublish } from '../../support/publish'

/** How long a reader may still see what was. */
const SOON_MS = 15_000

describeEachDatabase('what another process publishes', (database) => {
  let app: App
  let here: Booted
  let editor: TypedUser

  beforeAll(async () => {
    app = await startApp({ database })
    // This process is the other one: it writes through the Local API to the database the app reads.
    here = await bootPayload({ database, place: app.place })
    const { docs } = await here.payload.find({
      collection: 'users',
      where: { email: { equals: emailOf('editor') } },
      overrideAccess: true,
      depth: 0,
    })
    editor = { ...docs[0], collection: 'users' } as TypedUser
  }, 300_000)
  afterAll(async () => {
    await here?.close()
    await app?.stop()
  })

  const page = async (path: string) => {
    const answer = await fetch(app.url + path)
    return { status: answer.status, text: await answer.text() }
  }
  const soon = async (path: string, wanted: (seen: { status: number; text: string }) => boolean) => {
    const end = Date.now() + SOON_MS
    for (;;) {
      const seen = await page(path)
      if (wanted(seen)) return
      if (Date.now() > end) throw new Error(`${path} still answers ${seen.status} without the change`)
      await sleep(100)
    }
  }
  const rights = () => ({ collection: 'articles' as const, overrideAccess: false, user: editor, depth: 0 })

  it('is on every page that shows it within seconds, changed and taken down alike', async () => {
    const { id } = await makeDocument(here.payload, 'articles', {
      data: { title: 'Written elsewhere', slug: 'written-elsewhere' },
      by: editor,
    })
    const paths = ['/', '/articles', '/articles/written-elsewhere']
    // Asked twice, so that what was there before is in the app's memory.
    for (const path of [...paths, ...paths]) expect((await page(path)).text).not.toContain('Written elsewhere')

    await publish(here.payload, { slug: 'articles', id, by: editor })
    for (const path of paths)
      await soon(path, ({ status, text }) => status === 200 && text.includes('Written elsewhere'))

    await here.payload.update({ ...rights(), id, draft: true, data: { title: 'Changed elsewhere' } })
    await publish(here.payload, { slug: 'articles', id, by: editor })
    for (const path of paths) {
      await soon(path, ({ text }) => text.includes('Changed elsewhere') && !text.includes('Written elsewhere'))
    }

    await unpublish(here.payload, { slug: 'articles', id, by: editor })
    await soon('/articles/written-elsewhere', ({ status }) => status === 404)
    for (const path of ['/', '/articles']) await soon(path, ({ text }) => !text.includes('Changed elsewhere'))
  }, 180_000)

  it('opens the choice of languages once there are two to choose from', async () => {
    const published = (data: object) =>
      makeDocument(here.payload, 'articles', { data: { ...data, _status: 'published' }, by: editor })
    const choice = 'aria-label="Articles by language"'
    await published({ title: 'An English piece', language: 'en' })
    await soon('/articles', ({ text }) => text.includes('An English piece') && !text.includes(choice))

    await published({ title: '한국어 기사', language: 'ko' })
    await soon('/trials', ({ text }) => text.includes(choice) && text.includes('href="/articles?language=ko"'))
    const { text } = await page('/articles?language=ko')
    expect(text).toContain('한국어 기사')
    expect(text).not.toContain('An English piece')
    expect(text).toContain('Show all languages')
  }, 180_000)
})
