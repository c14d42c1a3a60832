import type { CollectionConfig, Field } from 'payload'
import { type SignOff, underTheGate } from '../../src/editorial'
import { accessFor } from './access'
import { slugRule } from './slug-rule'
import type { WorkflowSlug } from './slugs'

/** Shows nothing until a save was refused because somebody else saved first. */
const conflictBanner: Field = {
  name: 'conflict',
  type: 'ui',
  admin: { disableListColumn: true, components: { Field: '/src/admin/conflict-banner#ConflictBanner' } },
}

/** Where the document stands and what this person may do about it; absent while it is not stored. */
const signOffBox: Field = {
  name: 'signOff',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/sign-off/sign-off#SignOff' },
  },
}

type Parts = Omit<CollectionConfig, 'slug' | 'access' | 'versions'> & {
  slug: WorkflowSlug
  slugSource?: string
  signOff?: SignOff
}

/**
 * A collection under the editorial workflow: drafts and versions that are never pruned by count, the access table,
 * trash, and the gate on every write path. Autosave stays off: a save is a version and means something.
 */
export const editorialCollection = ({ slugSource, signOff, ...parts }: Parts): CollectionConfig =>
  underTheGate({
    ...parts,
    custom: { ...parts.custom, signOff },
    fields: [conflictBanner, signOffBox, ...parts.fields],
    admin: {
      ...parts.admin,
      components: {
        ...parts.admin?.components,
        // Payload's own bulk actions work by a query, in one transaction; ours name each document.
        beforeListTable: ['/src/admin/bulk-actions#BulkActions', ...(parts.admin?.components?.beforeListTable ?? [])],
        edit: {
          SaveDraftButton: '/src/admin/save-draft-button#SaveDraftButton',
          // What readers see changes by the steps of the sign-off box alone.
          PublishButton: '/src/admin/no-button#NoButton',
          UnpublishButton: '/src/admin/no-button#NoButton',
          ...parts.admin?.components?.edit,
        },
      },
    },
    access: accessFor(parts.slug),
    versions: { drafts: { autosave: false, validate: false }, maxPerDoc: 0 },
    trash: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    defaultSort: parts.defaultSort ?? '-updatedAt',
    hooks: {
      ...parts.hooks,
      // Last: a slug may follow from a name that the collection's own rules derive.
      beforeValidate: [...(parts.hooks?.beforeValidate ?? []), ...(slugSource ? [slugRule(slugSource)] : [])],
    },
  })
