import type { Field } from 'payload'
import { type Correction, checkCorrections } from '../../src/editorial'
import type { Derivation, Rule } from './model-rules'
import { mainRow } from './related'

type Corrected = { corrections?: Correction[] | null; firstPublishedAt?: string | null }

const wasShown = (row: Corrected | null): row is Corrected => Boolean(row?.firstPublishedAt)

/** What was put right, for readers: begun by the step “correct”, added to and never changed once it was read. */
export const correctionsField = (): Field => ({
  name: 'corrections',
  type: 'array',
  admin: {
    description:
      'Corrections readers see; a typo is kept for the record alone. Entries are added, never changed or removed.',
  },
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [
        { value: 'typo', label: 'Typo' },
        { value: 'correction', label: 'Correction' },
        { value: 'clarification', label: 'Clarification' },
        { value: 'retraction', label: 'Retraction' },
      ],
    },
    { name: 'at', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'note', type: 'textarea', required: true },
    { name: 'before', type: 'textarea', maxLength: 2_000, admin: { description: 'What it said.' } },
    { name: 'after', type: 'textarea', maxLength: 2_000, admin: { description: 'What it says now.' } },
  ],
})

/** An old version brought back keeps the corrections readers have seen since. */
export const keepCorrections: Derivation<Corrected> = async ({ doc, id, slug, req }) => {
  if (!req.context.isRestoringVersion) return
  const shown = await mainRow<Corrected>(req, slug, id)
  if (wasShown(shown)) doc.corrections = shown.corrections ?? []
}

export const correctionsStand: Rule<Corrected> = async ({ doc, id, slug, req }) => {
  const shown = await mainRow<Corrected>(req, slug, id)
  return wasShown(shown) ? checkCorrections(doc.corrections ?? [], shown.corrections ?? []) : []
}
