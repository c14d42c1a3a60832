import { readerEndpoints } from '../../src/newsletter'
import { countries, languages, topics } from '../../src/trials'
import { select } from '../shared/fields'
import { ledgerCollection } from '../shared/ledger-collection'
import { choice, instantField, numberField, textField } from '../shared/row-fields'

export const subscribers = ledgerCollection({
  slug: 'subscribers',
  labels: { singular: 'Subscriber', plural: 'Subscribers' },
  admin: { group: 'Newsletter', defaultColumns: ['addressHash', 'language', 'residence', 'updatedAt'] },
  endpoints: readerEndpoints,
  fields: [
    textField('email', { unique: true, index: true }),
    textField('addressHash', { required: true, unique: true, index: true }),
    textField('name'),
    {
      name: 'lists',
      type: 'array',
      fields: [
        choice('list', ['editorial', 'event-news'], { required: true }),
        choice('state', ['pending', 'active', 'unsubscribed'], { required: true }),
        { name: 'consent', type: 'relationship', relationTo: 'consents' },
        instantField('confirmedAt'),
      ],
    },
    select('topics', topics, { hasMany: true }),
    select('countries', countries, { hasMany: true }),
    select('language', languages),
    select('residence', countries),
    instantField('pausedUntil'),
    textField('timeZone'),
    numberField('tokenVersion', { defaultValue: 1 }),
    { name: 'roleAddress', type: 'checkbox', defaultValue: false },
    { name: 'disposable', type: 'checkbox', defaultValue: false },
    { name: 'clickTracking', type: 'checkbox', defaultValue: false },
    numberField('softBounces', { defaultValue: 0 }),
    instantField('lastSoftBounceAt'),
    textField('importedBy', { index: true }),
    instantField('erasedAt'),
  ],
})
