import type { Block } from 'payload'

export const eventCard: Block = {
  slug: 'eventCard',
  interfaceName: 'EventCardBlock',
  fields: [
    { name: 'event', type: 'relationship', relationTo: 'events', required: true },
    { name: 'showSpeakers', type: 'checkbox', defaultValue: true, label: 'Show its announced speakers' },
  ],
}
