import type { Block } from 'payload'

export const figure: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlock',
  fields: [
    { name: 'media', type: 'upload', relationTo: 'media', required: true },
    {
      name: 'alt',
      type: 'textarea',
      label: 'Alternative text',
      admin: { description: 'What the figure says, for readers who cannot see it. Empty: the picture’s own.' },
    },
    { name: 'caption', type: 'textarea', required: true },
  ],
}
