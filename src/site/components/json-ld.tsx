import { headers } from 'next/headers'

/** Structured data of a page. `<` is escaped, so that no text of a document can end the element. */
export const JsonLd = async ({ data }: { data: Record<string, unknown> }) => {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours with every < escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, '\\u003c') }}
    />
  )
}
