import { en } from '@payloadcms/translations/languages/en'
import { ja } from '@payloadcms/translations/languages/ja'
import { ko } from '@payloadcms/translations/languages/ko'
import { zh } from '@payloadcms/translations/languages/zh'
import { zhTw } from '@payloadcms/translations/languages/zhTw'

/** Payload turns the driver's error into a sentence in the person's language, and keeps nothing else of it. */
const uniqueSentences = new Set([en, ja, ko, zh, zhTw].map((language) => language.translations.error.valueMustBeUnique))

/** An error and what it was caused by, outermost first; Payload, drizzle and mongoose each wrap what the driver said. */
const chain = (error: unknown): Record<string, unknown>[] => {
  const seen: Record<string, unknown>[] = []
  let next = error
  while (next && typeof next === 'object' && seen.length < 10 && !seen.includes(next as Record<string, unknown>)) {
    seen.push(next as Record<string, unknown>)
    next = (next as { cause?: unknown }).cause
  }
  return seen
}

const code = (link: Record<string, unknown>): string => (typeof link.code === 'string' ? link.code : '')

/** SQLite: another connection holds the lock. */
export const isBusy = (error: unknown): boolean =>
  chain(error).some(
    (link) => /^SQLITE_(BUSY|LOCKED)/.test(code(link)) || /database is locked/.test(String(link.message)),
  )

/**
 * MongoDB: two transactions wrote one document, and this one lost. It may be tried again from its beginning; a person
 * is told (409) that somebody else saved first. SQLite has one writer, and never answers so.
 */
export const isWriteConflict = (error: unknown): boolean =>
  chain(error).some((link) => {
    if (link.code === 112 || link.codeName === 'WriteConflict') return true
    const labels = link.errorLabelSet
    return labels instanceof Set && labels.has('TransientTransactionError')
  })

/** A value that must be unique stands elsewhere already: SQLite's constraint, MongoDB's E11000, or Payload's word. */
export const isUniqueClash = (error: unknown): boolean =>
  chain(error).some((link) => {
    if (link.code === 11000 || /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)/.test(code(link))) return true
    if (code(link) === 'SQLITE_CONSTRAINT' && /UNIQUE constraint failed/.test(String(link.message))) return true
    const data = link.data as { errors?: { message?: unknown }[] } | undefined
    return link.name === 'ValidationError' && !!data?.errors?.some((each) => uniqueSentences.has(String(each.message)))
  })
