import type { Access, SanitizedConfig } from 'payload'
import { hasRole, personOf } from './access'

const nobody: Access = () => false
const anyRole: Access = ({ req }) => Boolean(personOf(req)?.roles?.length)
const closed = { create: nobody, read: nobody, update: nobody, delete: nobody, readVersions: nobody, unlock: nobody }

/**
 * Collections Payload brings itself. Left alone, anyone signed in may write edit locks in a colleague's name, and read
 * the list of migrations. The panel makes locks on the server; over REST it looks at them, takes one over and lets its
 * own go.
 */
const rules: Record<string, Record<string, Access>> = {
  'payload-locked-documents': {
    ...closed,
    read: anyRole,
    update: ({ req }) => hasRole(personOf(req), 'admin', 'editor', 'reviewer', 'author'),
    delete: ({ req }) => {
      const person = personOf(req)
      if (!person) return false
      return hasRole(person, 'admin', 'editor') || { 'user.value': { equals: person.id } }
    },
  },
  'payload-preferences': { create: anyRole, readVersions: nobody, unlock: nobody },
  'payload-migrations': closed,
  'payload-jobs': closed,
  'payload-kv': closed,
}

/** Lays our rules over Payload's own collections; one that is not known here stops the start. */
export const closeInternals = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    const rule = rules[collection.slug]
    if (!rule) throw new Error(`Payload brings a collection ${collection.slug} that has no access rule here.`)
    Object.assign(collection.access, rule)
  }
  return config
}
