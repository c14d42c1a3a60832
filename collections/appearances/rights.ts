import type { CollectionBeforeChangeHook } from 'payload'
import { decideAppearanceWrite } from '../../src/events'
import type { Appearance } from '../../src/payload-types'
import { AppError } from '../../src/platform'
import { hasRole, isDesk, personOf } from '../shared/access'
import { ownEventIds } from '../shared/ownership'

const shownFields = [
  'event',
  'speaker',
  'state',
  'role',
  'order',
  'featured',
  'session',
  'titleAtEvent',
  'companyAtEvent',
] as const

const idOf = (value: unknown): string => String((value as { id?: unknown } | null)?.id ?? value ?? '')
const plain = (value: unknown): unknown => (typeof value === 'object' ? idOf(value) : (value ?? ''))

/**
 * Who may write this very appearance: the access table can only say `own` of a document that is there. A write by no
 * person (the loader, the worker) passes.
 */
export const appearanceRights: CollectionBeforeChangeHook<Appearance> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const person = personOf(req)
  if (!person) return data
  const before = operation === 'update' ? (originalDoc ?? null) : null
  const mayAnnounce = isDesk(person)
  const own = mayAnnounce || !hasRole(person, 'organiser') ? [] : await ownEventIds(req, String(person.id))
  const refusal = decideAppearanceWrite({
    before,
    after: data,
    changesShown: shownFields.some((field) => plain(before?.[field]) !== plain(data[field])),
    mayAnnounce,
    atOwnEvents: [before, data].every((facts) => facts === null || own.includes(idOf(facts.event))),
  })
  if (refusal) throw new AppError(refusal.code, refusal.sentence, 403)
  return data
}
