import type { Block } from 'payload'

/** A quotation set large: from the piece itself (`anchor` names the paragraph it stands in) or from a person. */
export const pullQuote: Block = {
  slug: 'pullQuote',
  interfaceName: 'PullQuoteBlock',
  fields: [
    { name: 'text', type: 'textarea', required: true },
    {
      name: 'attribution',
      type: 'text',
      admin: { description: 'The person quoted, with role. Leave empty for a line of this piece.' },
    },
    {
      name: 'anchor',
      type: 'text',
      admin: { description: 'For a line of this piece: the heading it stands under.' },
    },
    { name: 'lang', type: 'text', label: 'Language', admin: { description: 'BCP 47, where not that of the piece.' } },
  ],
}
