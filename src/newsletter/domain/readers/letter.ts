/** A stretch of a letter to one reader. A link stands as its address in the text, and under its label in the HTML. */
export type Stretch = { text: string } | { link: string; label: string } | { small: string }

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`).replaceAll('\n', '<br>')

const paragraph = (text: string, style = '') => `<p style="margin:0 0 16px;${style}">${text}</p>`

const asHtml = (one: Stretch): string => {
  if ('link' in one)
    return paragraph(`<a href="${escaped(one.link)}" style="font-weight:bold">${escaped(one.label)}</a>`)
  return 'small' in one ? paragraph(escaped(one.small), 'font-size:13px') : paragraph(escaped(one.text))
}

const asText = (one: Stretch): string => ('link' in one ? one.link : 'small' in one ? `-- \n${one.small}` : one.text)

/** A mail to one reader about their subscription: text, and the same as HTML. */
export const letter = (language: string, title: string, stretches: readonly Stretch[]) => {
  const subject = title.replace(/\s+/g, ' ')
  const html = [
    `<!doctype html><html lang="${language}" dir="ltr"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;font:16px/1.55 Georgia,serif"><main style="max-width:600px;margin:0 auto">',
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25">${escaped(subject)}</h1>`,
    ...stretches.map(asHtml),
    '</main></body></html>',
  ].join('\n')
  return { subject, text: `${stretches.map(asText).join('\n\n')}\n`, html }
}
