import type { RichText } from '../lexical'
import { block, p, richText } from '../lexical'

/** An article as the archive writes it; relationships are keys, in the collection's own fields. */
export type Article = {
  readonly key: `article/${string}`
  readonly title: string
  readonly slug: string
  readonly kicker: string
  readonly deck: string
  readonly section: 'trials' | 'regulation' | 'treatment-guide'
  readonly byline: readonly { readonly name: string }[]
  readonly hero: `media/${string}`
  readonly body: RichText
  /** In the order the text cites them first. */
  readonly references: readonly `source/${string}`[]
  readonly disclosures: string
  readonly topics: readonly string[]
  readonly relatedTrials?: readonly string[]
  readonly relatedTherapies?: readonly string[]
  readonly relatedFrameworks?: readonly string[]
  readonly relatedEvents?: readonly string[]
  readonly seo: { readonly description: string }
}

export const DESK = 'Imprimatur desk'

export const DISCLOSURE =
  'Demonstration content, written from archived articles to show this publication at work. Not checked against registries, regulators or the acts themselves beyond what the sources listed here say. The desk has no interest in any company named.'

/** Stands before the first paragraph of every article of the archive. */
export const demonstration = (key: string, about: string) =>
  block('callout', {
    tone: 'caution',
    title: 'Demonstration content',
    body: richText(
      `${key}/demonstration`,
      p(
        `This piece was written to show this publication at work. ${about} Nothing in it has been verified beyond its sources, and it is no medical, legal or investment advice.`,
      ),
    ),
  })
