import type { Metadata } from 'next'
import { type AddressedSlug, addressOf } from './addresses'

type Record = { slug: string; name: string; description: string }

/** What a record's page says of itself to search and to whoever shares it; nothing where there is no record. */
export const recordMetadata = (collection: AddressedSlug, record: Record | null): Metadata => {
  if (!record) return {}
  const address = addressOf(collection, record.slug)
  const said = { title: record.name, description: record.description || undefined }
  return { ...said, alternates: { canonical: address }, openGraph: { ...said, url: address } }
}
