import type { InStatement } from '@libsql/client'

const textOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql)

/** Comments and white space before the first word. */
const leading = /^(?:\s+|--[^\n]*\n?|\/\*[\s\S]*?\*\/)+/

const bare = (statement: InStatement): string => textOf(statement).replace(leading, '')

/**
 * True where a statement surely changes nothing. Pragmas count as writes, since many change the connection, and so
 * does a `WITH` that mentions a changing verb anywhere: a read sent to the writer only waits, a write sent to the
 * reader fails.
 */
export const isRead = (statement: InStatement): boolean => {
  const sql = bare(statement)
  if (/^(select|values|explain)\b/i.test(sql)) return true
  return /^with\b/i.test(sql) && !/\b(insert|update|delete|replace)\b/i.test(sql)
}

/** Verb and table of a statement, without its values: `insert into "articles"`. */
export const nameOf = (statement: InStatement): string => {
  const named =
    /^(insert(?: or \w+)? into|update(?: or \w+)?|delete from|create (?:unique )?\w+|drop \w+|alter table)\s+["`[]?[\w-]+["`\]]?/i
  const sql = bare(statement)
  return (named.exec(sql)?.[0] ?? sql.split(/\s+/, 2).join(' ').slice(0, 40)).toLowerCase()
}
