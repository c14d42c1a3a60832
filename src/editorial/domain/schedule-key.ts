export type ScheduledVerb = 'publish' | 'unpublish'

/** The unique key of an open row: one a document and verb. */
export const openKeyOf = (slug: string, id: string, verb: ScheduledVerb): string => `${slug}:${id}:${verb}`
