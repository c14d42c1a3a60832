import { makeDocument, paragraph, pixel } from './documents'
import type { Person } from './people'
import type { Answer } from './rest'
import type { SignOffDesk } from './sign-off-desk'

type Text = { root: { children: object[] } }
let count = 0
const next = (): number => {
  count += 1
  return count
}

export const figureOf = (media: string) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: `figure-${next()}`, blockType: 'figure', blockName: '', media, caption: 'A figure.' },
})

const citationOf = (source: string) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: `citation-${next()}`, blockType: 'citation', source },
})

/** A text with these figures, and these sources cited in its first paragraph. */
export const bodyWith = ({ figures = [], cited = [] }: { figures?: string[]; cited?: string[] }) => {
  const body = paragraph('What it says.') as unknown as Text
  const [first] = body.root.children as { children: object[] }[]
  first?.children.push(...cited.map(citationOf))
  body.root.children.push(...figures.map(figureOf))
  return body
}

/** What replaces pictures and sources over REST, and documents that use them. */
export const replacing = (desk: SignOffDesk) => ({
  picture: async (who: Person = desk.people.editor) =>
    (await makeDocument(desk.payload, 'media', { by: who.user, data: { alt: 'A vial', credit: 'A. Photographer' } }))
      .id,
  source: async (data: object = {}) =>
    (await makeDocument(desk.payload, 'sources', { by: desk.people.editor.user, data: { ...data } })).id,
  article: async (data: object, who: Person = desk.people.editor) =>
    (await makeDocument(desk.payload, 'articles', { by: who.user, data: { ...data } })).id,

  replacePicture: (who: Person | null, id: string, data: object = {}, file = true): Promise<Answer> => {
    const form = new FormData()
    const name = `replacement-${next()}.png`
    if (file) form.set('file', new File([new Uint8Array(pixel)], name, { type: 'image/png' }))
    form.set('_payload', JSON.stringify(data))
    return desk.ask('POST', `/media/${id}/replace`, { token: who?.token, form })
  },
  replaceSource: (who: Person | null, id: string, body: object = {}): Promise<Answer> =>
    desk.ask('POST', `/sources/${id}/replace`, { token: who?.token, body }),
  repoint: (who: Person, slug: 'media' | 'sources', id: string): Promise<Answer> =>
    desk.ask('POST', `/${slug}/${id}/repoint`, { token: who.token }),
})
