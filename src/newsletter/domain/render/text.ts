import type { Part } from '../mail-parts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const isControl = (character: string): boolean => {
  const code = character.charCodeAt(0)
  return (code < 32 && code !== 9 && code !== 10) || code === 127
}

const clean = (value: string): string => [...value.replace(/\r\n?/g, '\n')].filter((one) => !isControl(one)).join('')

/** Words as HTML, in text and in attributes. What looks like a placeholder of ours is made not to be one. */
export const html = (value: string): string =>
  clean(value)
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replaceAll('{{', '&#123;&#123;')

/** Words as plain text. */
export const plain = (value: string): string => clean(value).replaceAll('{{', '{ {')

/** Words on one line, for a subject or a title. */
export const oneLine = (value: string): string => plain(value).replace(/\s+/gu, ' ').trim()

export const nothing: Part = { html: '', text: '' }

export const join = (parts: readonly Part[]): Part => ({
  html: parts.map((part) => part.html).join(''),
  text: parts.map((part) => part.text).join(''),
})

/** The same words in both forms. */
export const words = (value: string): Part => ({ html: html(value), text: plain(value) })

/** A mail that cannot be made of what stands in the issue; the sentence says what to mend. */
export class CannotRender extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'CannotRender'
  }
}
