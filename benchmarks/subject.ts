import type { Payload } from 'payload'
import { stampedArticle } from '../tests/support/stamped-article'
import { perSecond } from './measure'

const editorOf = async (payload: Payload) => {
  const data = { name: 'Editor', email: 'editor@example.com', password: 'a-long-password', roles: ['editor'] }
  const user = await payload.create({ collection: 'users', data: data as never, overrideAccess: true, depth: 0 })
  return { ...user, collection: 'users' as const }
}

/** Puts a draft before readers, by whatever way this project has. */
type Publish = (payload: Payload, id: string) => Promise<unknown>

/** Fills a database with `articles` articles and gives the operations measured, each answering runs a second. */
export const subject = async (payload: Payload, articles: number, publish: Publish) => {
  const user = await editorOf(payload)
  const rights = { overrideAccess: false, user, depth: 0 } as const
  const create = (n: number) =>
    payload.create({
      collection: 'articles',
      data: { ...stampedArticle(n), slug: `stamped-${n}`, language: 'en', _status: 'draft' } as never,
      draft: true,
      ...rights,
    })
  for (let n = 0; n < articles; n += 1) await publish(payload, String((await create(n)).id))
  const first = await payload.find({ collection: 'articles', limit: 1, ...rights })
  const id = String(first.docs[0]?.id)
  const live = { _status: { equals: 'published' } } as const
  let next = articles
  return {
    list: () =>
      perSecond(40, () =>
        payload.find({
          collection: 'articles',
          where: live,
          sort: '-firstPublishedAt',
          limit: 10,
          depth: 0,
          overrideAccess: false,
        }),
      ),
    slug: () =>
      perSecond(60, (n) =>
        payload.find({
          collection: 'articles',
          where: { and: [{ slug: { equals: `stamped-${(n * 37) % articles}` } }, live] },
          limit: 1,
          pagination: false,
          depth: 1,
          overrideAccess: false,
        }),
      ),
    create: () =>
      perSecond(20, () => {
        next += 1
        return create(next)
      }),
    save: () =>
      perSecond(20, (n) =>
        payload.update({ collection: 'articles', id, data: { deck: `Round ${n}` }, draft: true, ...rights }),
      ),
  }
}
