import type { Block } from 'payload'
import { calloutEditor } from '../editor-small'

export const callout: Block = {
  slug: 'callout',
  interfaceName: 'CalloutBlock',
  fields: [
    {
      name: 'tone',
      type: 'select',
      required: true,
      defaultValue: 'note',
      options: [
        { value: 'note', label: 'Note' },
        { value: 'key-points', label: 'Key points' },
        { value: 'caution', label: 'Caution' },
      ],
    },
    { name: 'title', type: 'text', required: true },
    { name: 'body', type: 'richText', required: true, editor: calloutEditor },
  ],
}
