import type { Payload } from 'payload'

type WithPage = 'articles' | 'therapies' | 'companies' | 'frameworks' | 'events'
type Asked = { slug: string; depth: 0 | 1; select: object; populate?: object }

/** The published document of this slug in the fields asked for; null where there is none. One query, without joins. */
export const publishedBySlug = async <T extends object>(
  payload: Payload,
  collection: WithPage,
  { slug, depth, select, populate }: Asked,
): Promise<T | null> => {
  const { docs } = await payload.find({
    collection,
    where: { slug: { equals: slug } },
    overrideAccess: false,
    draft: false,
    depth,
    limit: 1,
    pagination: false,
    joins: false as never,
    select: select as never,
    ...(populate ? { populate: populate as never } : {}),
  })
  return (docs[0] as T | undefined) ?? null
}
