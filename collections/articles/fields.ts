import type { Field } from 'payload'
import type { User } from '../../src/payload-types'
import { correctionsField } from '../shared/corrections'
import { bodyEditor } from '../shared/editor'
import { language, partialDate, slugField, sourcesField, topicsField, workflowFields } from '../shared/fields'

const related = (name: string, relationTo: 'trials' | 'therapies' | 'frameworks' | 'events' | 'companies'): Field => ({
  name,
  type: 'relationship',
  relationTo,
  hasMany: true,
})

/** An author begins with their own name; editors begin pieces of others too. */
const ownName = ({ user }: { user?: unknown }): { name: string; user: string }[] => {
  const { id, name, roles } = (user ?? {}) as Partial<User>
  return id && name && roles?.includes('author') ? [{ name, user: id }] : []
}

export const sections = [
  { value: 'trials', label: 'Trials' },
  { value: 'regulation', label: 'Regulation' },
  { value: 'treatment-guide', label: 'Treatment guide' },
  { value: 'industry', label: 'Industry' },
  { value: 'events', label: 'Events' },
]

export const fields: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Text',
        fields: [
          {
            type: 'row',
            fields: [
              {
                name: 'kicker',
                type: 'text',
                maxLength: 60,
                admin: { width: '30%', description: 'Line above the headline.' },
              },
              {
                name: 'title',
                type: 'text',
                required: true,
                maxLength: 200,
                label: 'Headline',
                admin: { width: '70%' },
              },
            ],
          },
          {
            name: 'deck',
            type: 'textarea',
            maxLength: 400,
            admin: { description: 'One or two sentences under the headline.' },
          },
          { name: 'hero', type: 'upload', relationTo: 'media' },
          { name: 'body', type: 'richText', required: true, editor: bodyEditor },
        ],
      },
      {
        label: 'Sources',
        fields: [
          sourcesField({
            name: 'references',
            label: 'References',
            admin: { description: 'In the order the text cites them. In-text citations are numbered from this list.' },
          }),
          {
            name: 'faqs',
            type: 'array',
            label: 'FAQ',
            labels: { singular: 'Question', plural: 'Questions' },
            fields: [
              { name: 'question', type: 'text', required: true },
              { name: 'answer', type: 'textarea', required: true },
            ],
          },
          {
            name: 'disclosures',
            type: 'textarea',
            required: true,
            admin: { description: 'Interests a reader should know of. Write “None declared.” where there are none.' },
          },
          correctionsField(),
        ],
      },
      {
        label: 'Related',
        fields: [
          topicsField(),
          related('relatedTrials', 'trials'),
          related('relatedTherapies', 'therapies'),
          related('relatedFrameworks', 'frameworks'),
          related('relatedEvents', 'events'),
          related('relatedCompanies', 'companies'),
        ],
      },
      {
        name: 'seo',
        label: 'Search and sharing',
        fields: [
          { name: 'title', type: 'text', maxLength: 70, admin: { description: 'Empty: the headline.' } },
          { name: 'description', type: 'textarea', maxLength: 170, admin: { description: 'Empty: the deck.' } },
          { name: 'image', type: 'upload', relationTo: 'media', admin: { description: 'Empty: the hero.' } },
        ],
      },
    ],
  },
  slugField('title'),
  {
    name: 'byline',
    type: 'array',
    labels: { singular: 'Author', plural: 'Byline' },
    defaultValue: ownName,
    admin: { position: 'sidebar', description: 'Names as readers see them; renaming a user never alters a byline.' },
    fields: [
      { name: 'name', type: 'text', required: true },
      { name: 'user', type: 'relationship', relationTo: 'users' },
    ],
  },
  { name: 'section', type: 'select', options: sections, index: true, admin: { position: 'sidebar' } },
  language({ admin: { position: 'sidebar' } }),
  {
    name: 'translationOf',
    type: 'relationship',
    relationTo: 'articles',
    admin: { position: 'sidebar', description: 'The piece this translates. A translation is signed off on its own.' },
  },
  partialDate('reviewBy', {
    label: 'Review by',
    admin: { position: 'sidebar', description: 'When the desk should look at this piece again.' },
  }),
  ...workflowFields(),
]
