import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook } from 'payload'
import { signRow } from '../../src/editorial'
import { type AppearanceStep, appearanceStep, decideAppearanceWrite } from '../../src/events'
import { tellAppearanceChange } from '../../src/newsletter'
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

const changed = (before: Partial<Appearance> | null, after: Partial<Appearance>): boolean =>
  shownFields.some((field) => plain(before?.[field]) !== plain(after[field]))

/** Who may write this very appearance: the access table can only say `own` of a document that is there. */
export const appearanceRights: CollectionBeforeChangeHook<Appearance> = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const person = personOf(req)
  const before = operation === 'update' ? (originalDoc ?? null) : null
  const onDesk = person ? isDesk(person) : null
  const asOrganiser = onDesk === false && hasRole(person, 'organiser')
  const own = asOrganiser && person ? await ownEventIds(req, String(person.id)) : []
  const desk = asOrganiser ? await req.payload.findGlobal({ slug: 'desk', depth: 0, overrideAccess: true, req }) : null
  const refusal = decideAppearanceWrite({
    before,
    after: data,
    changesShown: changed(before, data),
    onDesk,
    atOwnEvents: [before, data].every((facts) => facts === null || own.includes(idOf(facts.event))),
    organisersSignOwn: desk?.organisersSignOwn === true,
  })
  if (refusal) throw new AppError(refusal.code, refusal.sentence, 403)
  return data
}

const told = (row: Partial<Appearance> | null) => (row ? { state: row.state, event: idOf(row.event) } : undefined)

const sign = (
  step: AppearanceStep,
  req: Parameters<typeof appearanceRights>[0]['req'],
  rows: [Appearance | null, Appearance],
) => {
  const [before, after] = rows
  return signRow({
    req,
    slug: 'appearances',
    id: String(after.id),
    verb: step,
    shown: step !== 'take-down',
    before: told(before),
    after: told(after),
  })
}

/** Whatever changes what readers see is signed by whoever was allowed to write it, in the same transaction. */
export const signAppearance: CollectionAfterChangeHook<Appearance> = async ({ doc, previousDoc, operation, req }) => {
  const before = operation === 'update' ? previousDoc : null
  const step = appearanceStep(before, doc, changed(before, doc))
  if (step) await sign(step, req, [before, doc])
  await tellAppearanceChange({ req, before, after: doc })
}

/** A deleted appearance is gone from readers too. */
export const signRemoval: CollectionAfterDeleteHook<Appearance> = async ({ doc, req }) => {
  if (!appearanceStep(doc, null, true)) return
  if (!req.user) throw new AppError('announce-forbidden', 'Readers see this entry: an editor takes it away.', 403)
  await sign('take-down', req, [doc, { ...doc, state: 'cancelled' }])
  await tellAppearanceChange({ req, before: doc, after: null })
}
