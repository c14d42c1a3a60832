import type { Word } from './translations'

type I18n = { t: unknown }

/** Our own sentences on the server, from the request's or the view's `i18n`. */
export const sayWith =
  (i18n: I18n) =>
  (word: Word, values?: Record<string, string | number>): string =>
    (i18n.t as (key: string, values?: object) => string)(`imprimatur:${word}`, values)
