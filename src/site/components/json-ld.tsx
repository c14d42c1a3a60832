import { headers } from 'next/headers'

/** Structured data of a page. `<` is escaped, so that no text of a document can end the element. */
export const JsonLd = async ({ data }: { data: Record<string, unknown> }) => {
  // The policy of this request carries its nonce (src/proxy.ts); Next reads it for its own scripts in the same way.
  const policy = (await headers()).get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON of ours with every < escaped
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replace(/</g, '\\u003c') }}
    />
  )
}
