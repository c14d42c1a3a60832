import type { CollectionConfig } from 'payload'
import { checkCorrections, referencesInOrder } from '../../src/editorial'
import type { Article } from '../../src/payload-types'
import { type Derivation, modelRules, type Rule } from '../shared/model-rules'
import { mainRow } from '../shared/related'
import { bodyComplete, bodyRules } from '../shared/text-rules'

const wasShown = (row: Article | null): row is Article => Boolean(row?.firstPublishedAt)

/** An old version brought back keeps the corrections readers have seen since. */
const keepCorrections: Derivation<Article> = async ({ doc, id, slug, req }) => {
  if (!req.context.isRestoringVersion) return
  const shown = await mainRow<Article>(req, slug, id)
  if (wasShown(shown)) doc.corrections = shown.corrections ?? []
}

const correctionsStand: Rule<Article> = async ({ doc, id, slug, req }) => {
  const shown = await mainRow<Article>(req, slug, id)
  return wasShown(shown) ? checkCorrections(doc.corrections ?? [], shown.corrections ?? []) : []
}

const rules = modelRules<Article>({
  derive: [
    keepCorrections,
    ({ doc }) => {
      doc.references = referencesInOrder(doc.body, doc.references ?? [])
    },
  ],
  check: [...bodyRules, correctionsStand],
  complete: bodyComplete,
})

export const hooks: CollectionConfig['hooks'] = { beforeValidate: [rules] }
