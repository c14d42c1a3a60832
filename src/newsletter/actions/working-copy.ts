import type { PayloadRequest } from 'payload'
import type { Issue } from '../../payload-types'

/** An issue as its editors have it now; null where there is none. */
export const workingCopy = async (req: PayloadRequest, id: string): Promise<Issue | null> => {
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { id: { equals: id } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}
