import type { List } from '../../domain/lists'
import { readerToken } from '../reader-token'

type Reader = { id: string; tokenVersion?: number | null | undefined }

/** The address for `List-Unsubscribe` and for the link at a mail's foot; without a list it stops everything. */
export const unsubscribeLink = (origin: string, { id, tokenVersion }: Reader, list?: List): string =>
  `${origin}/unsubscribe/${readerToken({ purpose: 'unsubscribe', id, version: tokenVersion ?? null, ...(list ? { list } : {}) })}`

export const preferencesLink = (origin: string, { id, tokenVersion }: Reader): string =>
  `${origin}/preferences/${readerToken({ purpose: 'preferences', id, version: tokenVersion ?? null })}`
