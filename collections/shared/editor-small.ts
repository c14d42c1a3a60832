import {
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { publicSlugs } from './slugs'

/** Rich text without blocks: callouts, event descriptions, biographies. */
export const calloutEditor = lexicalEditor({
  features: () => [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    LinkFeature({ enabledCollections: [...publicSlugs] }),
    OrderedListFeature(),
    UnorderedListFeature(),
    InlineToolbarFeature(),
  ],
})
