import type { PayloadRequest } from 'payload'
import { signOffOf } from './also-on'
import type { DeskSettings } from './steps/step'
import type { Taken } from './take-snapshot'

/** What a person has to tick on a document: the desk's items for its collection, and those of the document itself. */
export const manualItemsOf = async ({
  req,
  slug,
  id,
  taken,
  desk,
}: {
  req: PayloadRequest
  slug: string
  id: string
  taken: Taken
  desk: DeskSettings
}): Promise<readonly string[]> => {
  const own = await signOffOf(req, slug).manualItems?.({ req, id, data: taken.data })
  return own?.length ? [...new Set([...desk.itemsFor(slug), ...own])] : desk.itemsFor(slug)
}
