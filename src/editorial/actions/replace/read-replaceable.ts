import type { PayloadRequest } from 'payload'
import { idOf } from '../../domain/citations'
import type { Replaceable as Told } from '../../domain/repoint'
import { ownsDocument } from '../owns-document'
import { titlesOf } from '../titles-of'
import type { Replaceable } from './replace-record'
import { signedUses } from './uses-of'

/** Whether this person may replace the row, what signed work uses it, and what took its place already. */
export const readReplaceable = async (req: PayloadRequest, slug: Replaceable, id: string): Promise<Told> => {
  if (!(await ownsDocument({ req, slug, id }))) {
    return { may: false, uses: { published: 0, approved: 0 }, replacedBy: null }
  }
  const row = await req.payload.db.findOne<{ id: string; replacedBy?: unknown }>({
    collection: slug,
    where: { id: { equals: id } },
    req,
  })
  const newer = idOf(row?.replacedBy)
  const titleOf = await titlesOf(req, newer ? [{ slug, id: newer }] : [])
  return {
    may: Boolean(row),
    uses: await signedUses(req, { slug, id }),
    replacedBy: newer ? { id: newer, title: titleOf({ slug, id: newer }) ?? newer } : null,
  }
}
