import type { Block } from 'payload'

/** Where the references stand; the list itself is the article's `references`, numbered in citation order. */
export const referencesList: Block = {
  slug: 'referencesList',
  interfaceName: 'ReferencesListBlock',
  labels: { singular: 'References list', plural: 'References lists' },
  fields: [{ name: 'title', type: 'text', required: true, defaultValue: 'References' }],
}
