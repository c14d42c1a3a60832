import type { Access, AccessResult, FieldAccess, PayloadRequest, Where } from 'payload'
import { accessTable, globalsTable, type Operation, type Role, type TableSlug } from '../access-table'
import { ownership } from './ownership'
import { workflowSlugs } from './slugs'

type Person = { id: string; roles?: Role[] | null } | null | undefined

export const personOf = (req: PayloadRequest): Person => req.user as Person

export const hasRole = (person: Person, ...wanted: Role[]): boolean =>
  Boolean(person?.roles?.some((role) => wanted.includes(role)))

const staffRoles: Role[] = ['admin', 'editor', 'reviewer', 'author']

/** Editors and admins, from a request’s user. */
export const isDesk = (user: unknown): boolean => hasRole(user as Person, 'admin', 'editor')

/** Everyone who writes, reviews or decides; not organisers. */
export const isStaff = (user: unknown): boolean => hasRole(user as Person, ...staffRoles)

/** How far a cell reaches for a person: everything, what is theirs by these roles, or nothing. */
export const reach = (cell: string, person: Person): 'all' | Role[] => {
  const entries = cell.split(' ').filter(Boolean)
  if (entries.includes('anyone')) return 'all'
  const held = person?.roles ?? []
  if (entries.some((entry) => held.includes(entry as Role))) return 'all'
  return held.filter((role) => entries.includes(`${role}:own`))
}

const reaches = (cell: string, person: Person): boolean => {
  const reached = reach(cell, person)
  return reached === 'all' || reached.length > 0
}

const ownWhere = async (slug: TableSlug, req: PayloadRequest, heldRoles: Role[]): Promise<Where | null> => {
  const person = personOf(req)
  if (!person || !heldRoles.length) return null
  const rules = await Promise.all(
    heldRoles.map((role) => ownership[slug]?.({ req, userId: String(person.id), role }) ?? null),
  )
  const found = rules.filter((rule): rule is Where => rule !== null)
  return found.length ? { or: found } : null
}

/** The answer of one cell of the table for this request. */
export const decide = async (slug: TableSlug, operation: Operation, req: PayloadRequest): Promise<AccessResult> => {
  const reached = reach(accessTable[slug][operation], personOf(req))
  if (reached === 'all') return true
  return (await ownWhere(slug, req, reached)) ?? false
}

/**
 * Which published documents readers see: what the row's own state says, for collections without drafts too. What lies
 * in the trash is named, since anyone may ask for it with `trash=true`.
 */
const publicWhere: Partial<Record<TableSlug, Where>> = {
  ...Object.fromEntries(
    workflowSlugs.map((slug) => [
      slug,
      { and: [{ _status: { equals: 'published' } }, { deletedAt: { exists: false } }] },
    ]),
  ),
  appearances: { state: { equals: 'announced' } },
  media: { public: { equals: true } },
}

const read =
  (slug: TableSlug): Access =>
  async ({ req }) => {
    const drafts = await decide(slug, 'readDraft', req)
    if (drafts === true) return true
    const published = await decide(slug, 'readPublished', req)
    if (published === false) return drafts
    const visible = publicWhere[slug]
    if (!visible) return published
    return drafts === false ? visible : { or: [visible, drafts] }
  }

/**
 * The access functions of a collection, every operation named. `create` with `own` is granted here and checked
 * against the document by the collection's hook, since there is no document to query yet.
 */
export const accessFor = (slug: TableSlug) => ({
  create: (({ req }) => reaches(accessTable[slug].create, personOf(req))) as Access,
  read: read(slug),
  update: (({ req }) => decide(slug, 'update', req)) as Access,
  delete: (({ req }) => decide(slug, 'delete', req)) as Access,
  readVersions: (({ req }) => decide(slug, 'versions', req)) as Access,
  unlock: (({ req }) => hasRole(personOf(req), 'admin')) as Access,
  admin: ({ req }: { req: PayloadRequest }) => Boolean(personOf(req)?.roles?.length),
})

export const globalAccessFor = (slug: keyof typeof globalsTable) => ({
  read: (({ req }) => reach(globalsTable[slug].read, personOf(req)) === 'all') as Access,
  update: (({ req }) => reach(globalsTable[slug].update, personOf(req)) === 'all') as Access,
  readVersions: (({ req }) => hasRole(personOf(req), 'admin', 'editor')) as Access,
  readDrafts: (({ req }) => hasRole(personOf(req), 'admin', 'editor')) as Access,
})

/**
 * Whether the panel offers a collection to a person: to the desk all it may read, to organisers what a row names them
 * for. What they may see only as readers they read on the site, and their own account has a page of its own.
 */
export const worksWith = (slug: TableSlug, person: Person): boolean => {
  const { create, update } = accessTable[slug]
  // Rows the system keeps are looked up by the desk; whoever writes or reviews reads what matters of them elsewhere.
  if (!create && !update && !hasRole(person, 'admin', 'editor')) return false
  if (hasRole(person, ...staffRoles)) return reaches(accessTable[slug].readDraft, person)
  if (slug === 'users') return false
  const named = Object.values(accessTable[slug]).flatMap((cell) => cell.split(' '))
  return Boolean(person?.roles?.some((role) => named.includes(role) || named.includes(`${role}:own`)))
}

export const staffField: FieldAccess = ({ req }) => hasRole(personOf(req), ...staffRoles)
export const deskField: FieldAccess = ({ req }) => hasRole(personOf(req), 'admin', 'editor')
export const adminField: FieldAccess = ({ req }) => hasRole(personOf(req), 'admin')
export const nobodyField: FieldAccess = () => false
