/** HTML that was made here, piece by piece; whatever else goes into it is text. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = Html | string | number | false | null | undefined | readonly Value[]

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

const written = (value: Value): string => {
  if (value instanceof Html) return value.text
  if (value === false || value === null || value === undefined) return ''
  if (typeof value === 'object') return value.map(written).join('')
  return escaped(String(value))
}

/** `html\`<p>${text}</p>\``: values are escaped unless they are HTML themselves; lists are joined, nothing is empty. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, at) => part + (at < values.length ? written(values[at]) : '')).join(''))
