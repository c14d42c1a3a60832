/**
 * The mark of a load of the archive in the context of its request, which nothing sent over HTTP can reach. What the
 * archive brings was known before, so its publications are no news; everything else about them is as always.
 */
const key = 'imprimatur:archive'

export const asArchive = (): Record<string, unknown> => ({ [key]: true })

export const isArchive = (req: { context?: Record<string, unknown> | undefined }): boolean =>
  req.context?.[key] === true
