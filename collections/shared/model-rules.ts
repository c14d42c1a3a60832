import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload'
import { ValidationError } from 'payload'
import type { Problem } from '../../src/editorial'
import { checkFormats } from './formats'

/** What a rule looks at. `doc` is the whole document as it would stand; deriving rules write to it. */
export type RuleArgs<T> = {
  doc: T
  /** The newest saved version; null while the document is being made. */
  before: T | null
  /** Readers would see `doc`: it must be complete, not only well formed. */
  publishing: boolean
  id: string | null
  slug: CollectionSlug
  req: PayloadRequest
}

export type Rule<T> = (args: RuleArgs<T>) => Problem[] | Promise<Problem[]>
export type Derivation<T> = (args: RuleArgs<T>) => void | Promise<void>

/** Refuses a write with what is wrong, field by field; the panel marks the fields, an API caller reads the sentences. */
const refuse = (problems: Problem[], slug: string, req: PayloadRequest): void => {
  if (!problems.length) return
  const error = new ValidationError({ collection: slug, errors: problems, req }, req.t)
  error.message = problems.map(({ message }) => message).join(' ')
  throw error
}

/**
 * The rules of a collection on every write path. Payload validates fields only when a document is published, so
 * formats are checked here for drafts as well; `derive` fills what follows from the rest, in order; `check` names
 * every problem at once; `complete` runs only for what readers would see. What is being trashed is left alone.
 */
export const modelRules =
  <T extends object>({
    derive = [],
    check = [],
    complete = [],
    formats = true,
  }: {
    derive?: Derivation<T>[]
    check?: Rule<T>[]
    complete?: Rule<T>[]
    /** Off for a rule that stands in front of the collection's own rules, which look at the formats. */
    formats?: boolean
  }): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, operation, req, collection }) => {
    if (!data || data.deletedAt) return data
    const updating = operation === 'update'
    const args: RuleArgs<T> = {
      doc: data as T,
      before: updating ? ((originalDoc as T | undefined) ?? null) : null,
      // Collections without drafts show what they hold.
      publishing: !collection.versions?.drafts || data._status === 'published',
      id: updating ? String(originalDoc?.id) : null,
      slug: collection.slug as CollectionSlug,
      req,
    }
    for (const fill of derive) await fill(args)
    const problems = args.publishing || !formats ? [] : await checkFormats({ fields: collection.fields, data, req })
    for (const rule of args.publishing ? [...check, ...complete] : check) problems.push(...(await rule(args)))
    refuse(problems, collection.slug, req)
    return data
  }
