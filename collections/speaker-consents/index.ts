import { appendOnly } from '../shared/append-only'
import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, textField } from '../shared/row-fields'

export const speakerConsents = ledgerCollection({
  slug: 'speaker-consents',
  labels: { singular: 'Speaker consent', plural: 'Speaker consents' },
  admin: { group: 'Events', defaultColumns: ['speaker', 'purpose', 'at', 'withdrawnAt'] },
  hooks: {
    beforeOperation: [
      appendOnly(
        'consents-append-only',
        'A consent is recorded and withdrawn on its speaker. Nothing else changes one.',
      ),
    ],
  },
  fields: [
    { name: 'speaker', type: 'relationship', relationTo: 'speakers', required: true, index: true },
    choice('purpose', ['photo', 'bio', 'recording'], { required: true }),
    textField('wordingVersion', { required: true }),
    instantField('at', { required: true }),
    instantField('withdrawnAt'),
    textField('evidence'),
  ],
})
