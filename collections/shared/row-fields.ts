import type { Field, JSONFieldValidation } from 'payload'
import { json } from 'payload/shared'
import { notJson } from '../../src/editorial'

/** A document named from a ledger row: plain text, since nothing can be claimed on a polymorphic relation in SQLite. */
export const documentRef = (): Field[] => [
  { name: 'collectionSlug', type: 'text', required: true, index: true, label: 'Collection' },
  { name: 'documentId', type: 'text', required: true, index: true, label: 'Document' },
]

export const textField = (name: string, rest: object = {}): Field => ({ ...rest, name, type: 'text' }) as Field
export const instantField = (name: string, rest: object = {}): Field => ({ ...rest, name, type: 'date' }) as Field
export const numberField = (name: string, rest: object = {}): Field => ({ ...rest, name, type: 'number' }) as Field
/** Text that is not JSON yet arrives as text: the panel keeps what was typed, and no path stores it. */
const isJson: JSONFieldValidation = (value, options) =>
  (typeof value === 'string' && notJson(value)) || json(value, options)

/** JSON, in our own editor: Payload's loads its code from a public network (src/admin/json-text.tsx). */
export const jsonField = (name: string, { admin, ...rest }: { admin?: object } & Record<string, unknown> = {}): Field =>
  ({
    ...rest,
    name,
    type: 'json',
    validate: isJson,
    admin: { ...admin, components: { Field: '/src/admin/json-text#JsonText' } },
  }) as Field
export const choice = (name: string, values: readonly string[], rest: object = {}): Field =>
  ({
    ...rest,
    name,
    type: 'select',
    options: values.map((value) => ({ value, label: value })),
  }) as Field

/**
 * What a claimed row carries: who holds it, until when, how often it was tried and what went wrong. `index: false` where
 * rows are found by something else: each index is written with every claim.
 */
export const leaseFields = ({ index = true } = {}): Field[] => [
  textField('token', { index, admin: { hidden: true } }),
  instantField('leaseUntil', { index }),
  numberField('attempts', { defaultValue: 0 }),
  textField('lastError'),
]
