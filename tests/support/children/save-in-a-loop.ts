import { getPayload } from 'payload'
import { transition } from '../../../src/editorial'
import config from '../../../src/payload.config'
import { inTransaction, newRequest } from '../../../src/platform'
import { stampedArticle } from '../stamped-article'

/**
 * Saves one article over and over until it is killed: `save-in-a-loop.ts <articleId> <userId> <first> [count]`.
 * Every third save is signed off and published with it, in one transaction. Prints one line for each save that was accepted (`accepted <n> <published|draft>`) or
 * refused because somebody else saved first (`refused <n>`); anything else ends the process.
 */
const [articleId = '', userId = '', first = '1', count = '1000000'] = process.argv.slice(2)
const payload = await getPayload({ config, cron: false })
const found = await payload.findByID({ collection: 'users', id: userId, overrideAccess: true, depth: 0 })
const user = { ...found, collection: 'users' as const }
const { docs } = await payload.find({
  collection: 'users',
  where: { roles: { contains: 'reviewer' } },
  limit: 1,
  overrideAccess: true,
  depth: 0,
})
const reviewer = { ...docs[0], collection: 'users' } as typeof user
const steps = [
  [user, 'submit'],
  [reviewer, 'approve'],
  [user, 'publish'],
] as const

for (let n = Number(first); n < Number(first) + Number(count); n += 1) {
  const publish = n % 3 === 0
  try {
    const req = await newRequest(payload, user)
    await inTransaction(req, async () => {
      await payload.update({
        collection: 'articles',
        id: articleId,
        data: stampedArticle(n) as never,
        draft: true,
        overrideAccess: false,
        user,
        depth: 0,
        req,
      })
      if (!publish) return
      for (const [by, name] of steps) {
        req.user = by
        await transition({ req, slug: 'articles', id: articleId, name })
      }
    })
    process.stdout.write(`accepted ${n} ${publish ? 'published' : 'draft'}\n`)
  } catch (error) {
    const { status, codeName, errorLabelSet } = error as {
      status?: number
      codeName?: string
      errorLabelSet?: Set<string>
    }
    const lost = status === 409 || codeName === 'WriteConflict' || errorLabelSet?.has('TransientTransactionError')
    if (!lost) throw error
    process.stdout.write(`refused ${n}\n`)
  }
}
process.exit(0)
