import type { Block } from 'payload'

/** An in-text citation: points at a source and is numbered when rendered, so that no digit is ever typed. */
export const citation: Block = {
  slug: 'citation',
  interfaceName: 'CitationBlock',
  fields: [
    { name: 'source', type: 'relationship', relationTo: 'sources', required: true },
    { name: 'locator', type: 'text', admin: { description: 'Page, article or section, such as “art. 12”.' } },
  ],
}
