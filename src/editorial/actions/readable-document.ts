import type { CollectionSlug, PayloadRequest } from 'payload'
import { AppError, signedIn } from '../../platform'

/** The id in the request's path, if the person may read that document's working copy; otherwise it is not there. */
export const readableDocument = async (req: PayloadRequest, slug: string): Promise<string> => {
  signedIn(req)
  const id = String(req.routeParams?.id ?? '')
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    select: {} as never,
    overrideAccess: false,
    user: req.user,
  })
  if (!docs.length) throw new AppError('not-found', 'There is no such document.', 404)
  return id
}
