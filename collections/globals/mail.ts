import type { GlobalAfterChangeHook, GlobalBeforeValidateHook, GlobalConfig } from 'payload'
import { type WordingRow, wordingFault } from '../../src/newsletter'
import { AppError } from '../../src/platform'
import { jurisdictions } from '../../src/trials'
import { globalAccessFor } from '../shared/access'
import { select } from '../shared/fields'

type Kept = { consentWording?: unknown } | undefined

const rowsOf = (kept: Kept): WordingRow[] => (Array.isArray(kept?.consentWording) ? kept.consentWording : [])

const keepWording = (before: Kept, after: Kept): void => {
  const fault = after?.consentWording === undefined ? null : wordingFault(rowsOf(before), rowsOf(after))
  if (fault) throw new AppError(fault.code, fault.sentence, 409)
}

const saving: GlobalBeforeValidateHook = ({ data, originalDoc }) => {
  keepWording(originalDoc, data)
  return data
}

/** An earlier version of the settings that is restored passes no hook before; what this refuses is rolled back. */
const restoring: GlobalAfterChangeHook = ({ doc, previousDoc, req }) => {
  if (req.context.isRestoringVersion) keepWording(previousDoc, doc)
  return doc
}

export const mail: GlobalConfig = {
  slug: 'mail',
  label: 'Mail',
  access: globalAccessFor('mail'),
  versions: { drafts: false, max: 0 },
  hooks: { beforeValidate: [saving], afterChange: [restoring] },
  admin: { group: 'Administration', description: 'Who sends, what every mail says at its foot, and consent wording.' },
  fields: [
    {
      name: 'senders',
      type: 'array',
      labels: { singular: 'Sender', plural: 'Senders' },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', required: true },
            { name: 'address', type: 'email', required: true },
            { name: 'replyTo', type: 'email' },
          ],
        },
      ],
    },
    { name: 'postalAddress', type: 'textarea' },
    {
      type: 'row',
      fields: [
        { name: 'connections', type: 'number', defaultValue: 5, min: 1, max: 50 },
        {
          name: 'perMinute',
          type: 'number',
          min: 1,
          admin: { description: 'Mails a minute, all together. Empty: no limit of ours.' },
        },
        {
          name: 'perDomainPerMinute',
          type: 'number',
          min: 1,
          admin: { description: 'Mails a minute to one recipient domain. Empty: no limit of ours.' },
        },
        {
          name: 'lateHours',
          type: 'number',
          defaultValue: 12,
          min: 1,
          admin: { description: 'A sending later than this asks a person first.' },
        },
      ],
    },
    {
      name: 'footers',
      type: 'array',
      labels: { singular: 'Footer', plural: 'Footers by jurisdiction' },
      fields: [
        select('jurisdiction', jurisdictions, { required: true }),
        { name: 'text', type: 'textarea', required: true },
      ],
    },
    {
      name: 'consentWording',
      type: 'array',
      labels: { singular: 'Wording', plural: 'Consent wording' },
      admin: {
        description:
          'The last for a list is shown. Consents name the version: to reword it, add one; those that stood stay.',
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'version', type: 'text', required: true, maxLength: 100 },
            select('list', [
              { value: 'editorial', label: 'Editorial' },
              { value: 'event-news', label: 'Event news' },
            ]),
          ],
        },
        { name: 'text', type: 'textarea', required: true },
      ],
    },
  ],
}
