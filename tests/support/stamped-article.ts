/** An article whose every part carries one number, so that a torn save shows: parts with different numbers. */
const rows = 30

export const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  children: [{ type: 'text', version: 1, text, detail: 0, format: 0, mode: 'normal', style: '' }],
})

export const bodyOf = (...texts: string[]) => ({
  root: { type: 'root', version: 1, direction: 'ltr', format: '', indent: 0, children: texts.map(paragraph) },
})

export const stampedArticle = (n: number) => ({
  title: `Stamped ${n}`,
  deck: `Stamped ${n}`,
  disclosures: 'None declared.',
  body: bodyOf(`Stamped ${n}`),
  faqs: Array.from({ length: rows }, (_, row) => ({ question: `Row ${row}`, answer: `Stamped ${n}` })),
})

/** The number an article carries; throws where its parts disagree, which is what a torn save looks like. */
export const stampOf = (article: unknown): number => {
  const { title, deck, body, faqs } = article as ReturnType<typeof stampedArticle>
  const text = body.root.children[0]?.children[0]?.text
  const marks = new Set([title, deck, text, ...faqs.map(({ answer }) => answer)])
  if (marks.size !== 1 || faqs.length !== rows) {
    throw new Error(`torn: ${faqs.length} rows, marks ${JSON.stringify([...marks])}`)
  }
  return Number(String(title).replace('Stamped ', ''))
}
