import { languages } from '../../trials/domain/vocabulary'
import { query } from './query'

export type PublishedLanguage = { value: string; label: string }

/** The languages articles are published in, in the order of the vocabulary. One query. */
export const publishedLanguages = query('published-languages', async (payload): Promise<PublishedLanguage[]> => {
  const { values } = await payload.findDistinct({ collection: 'articles', field: 'language', overrideAccess: false })
  const held = new Set<string>(values.map(({ language }) => language))
  return languages.filter(({ value }) => held.has(value)).map(({ value, label }) => ({ value, label }))
})
