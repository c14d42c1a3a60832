import type { Payload } from 'payload'
import type { Issue } from '../../../payload-types'
import { newRequest, readEnv } from '../../../platform'
import type { MailParts } from '../../domain/mail-parts'
import { webView } from '../../domain/preview/reader-profile'
import { rowsOf } from '../rows-of'

/**
 * What anybody reads at `/issues/<slug>`: the parts of what was published, without personal data; null where no issue
 * of that name is public.
 */
export const readWebView = async (
  payload: Payload,
  slug: string,
): Promise<{ html: string; language: string; promotional: boolean } | null> => {
  const req = await newRequest(payload)
  const [issue] = (await rowsOf(req, 'issues', {
    and: [{ slug: { equals: slug } }, { _status: { equals: 'published' } }],
  })) as unknown as Issue[]
  if (!issue || issue.deletedAt) return null
  const [row] = await rowsOf(req, 'workflows', {
    and: [{ collectionSlug: { equals: 'issues' } }, { documentId: { equals: issue.id } }],
  })
  const [kept] = row?.publicSnapshot
    ? await rowsOf(req, 'mail-parts', { snapshot: { equals: row.publicSnapshot } })
    : []
  if (!kept) return null
  const parts = kept.parts as MailParts
  return { html: webView(parts, readEnv().SITE_URL), language: parts.language, promotional: parts.promotional }
}
