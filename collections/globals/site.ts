import type { GlobalConfig } from 'payload'
import { globalAccessFor } from '../shared/access'
import { webAddress } from '../shared/fields'
import { globalPublicChange } from '../shared/public-change'

export const site: GlobalConfig = {
  slug: 'site',
  label: 'Site',
  access: globalAccessFor('site'),
  versions: { drafts: false, max: 0 },
  hooks: { afterChange: [globalPublicChange] },
  admin: { group: 'Administration', description: 'Name, description and navigation of the public site.' },
  fields: [
    { name: 'title', type: 'text', required: true, defaultValue: 'Imprimatur' },
    { name: 'tagline', type: 'text', defaultValue: 'Cell and gene therapy in East Asia: trials, rules, people.' },
    { name: 'description', type: 'textarea' },
    {
      name: 'navigation',
      type: 'array',
      labels: { singular: 'Entry', plural: 'Navigation' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true },
            {
              name: 'path',
              type: 'text',
              required: true,
              validate: (value: unknown) =>
                (typeof value === 'string' && /^\/(?!\/)/.test(value)) || 'Write a path of this site, such as /trials.',
            },
          ],
        },
      ],
    },
    {
      name: 'publisher',
      type: 'group',
      admin: { description: 'Named in structured data and at the foot of every page.' },
      fields: [{ name: 'name', type: 'text' }, webAddress('url'), { name: 'contact', type: 'email' }],
    },
  ],
}
