type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly closing: boolean }

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  )

/** Tags of our own markup in order: attributes in double quotes, no script, comments left out. */
export const tagsOf = (html: string): Tag[] =>
  [
    ...html
      .replace(/<!--[\s\S]*?-->/g, '')
      .matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>/g),
  ].map(([, slash, name = '', rest = '']) => ({
    name: name.toLowerCase(),
    attributes: attributesOf(rest),
    closing: slash === '/',
  }))

const empties = new Set(['meta', 'br', 'hr', 'img', 'link', 'input', 'col'])
/** HTML closes these by itself; ours close them all the same. */
const nesting = (tags: readonly Tag[]): string[] => {
  const open: string[] = []
  for (const { name, closing } of tags) {
    if (empties.has(name)) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return [`Markup: </${name}> closes what was not open.`]
  }
  return open.length ? [`Markup: <${open.at(-1)}> is never closed.`] : []
}

const luminance = (hex: string): number => {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** WCAG 2.2, 1.4.3. */
export const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const colours = (html: string, paper: string): string[] => {
  const used = new Set([...html.matchAll(/(?:^|[;"\s])color:(#[0-9a-f]{6})/gi)].map(([, colour = '']) => colour))
  const pale = [...used].filter((colour) => contrast(colour, paper) < 4.5)
  return pale.length ? [`Contrast: ${pale.join(', ')} cannot be read on ${paper}.`] : []
}

const headings = (tags: readonly Tag[]): string[] => {
  const levels = tags.flatMap(({ name, closing }) => (!closing && /^h[1-6]$/.test(name) ? Number(name[1]) : []))
  const problems: string[] = []
  if (levels.filter((level) => level === 1).length !== 1) problems.push('Headings: a mail has one heading of level 1.')
  const skipped = levels.findIndex((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1)
  if (skipped > 0) {
    problems.push(`Headings: level ${levels[skipped]} follows level ${levels[skipped - 1]}; leave none out.`)
  }
  return problems
}

const addresses = (tags: readonly Tag[]): string[] => {
  const hrefs = tags.flatMap(({ name, attributes, closing }) =>
    closing ? [] : name === 'a' ? [attributes.href ?? ''] : name === 'img' ? [attributes.src ?? ''] : [],
  )
  const bad = hrefs.filter((href) => {
    if (/^\{\{\w+\}\}$/.test(href) || href.startsWith('mailto:')) return false
    return !/^https?:\/\//.test(href) || !URL.canParse(href.replaceAll('&amp;', '&'))
  })
  return bad.length ? [`Links: “${bad[0]}” is no whole address.`] : []
}

const tables = (html: string): string[] => {
  const found = [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<table([^>]*)>([\s\S]*?)(?=<table|<\/table>)/g)]
  const wrong = found.filter(
    ([, attributes = '', inner = '']) => !/role="presentation"/.test(attributes) && !/<th scope="col"/.test(inner),
  )
  return wrong.length ? ['Tables: one is neither for layout (role="presentation") nor has its columns named.'] : []
}

/**
 * What the markup of a mail lacks for readers who do not see it, after the rules the Email Markup Consortium audits by:
 * language and direction, on the html element and once more inside, a title, alternative texts, tables for layout that
 * say so, headings in order, links with words, colours that can be read.
 */
export const markupProblems = (html: string, paper: string): string[] => {
  const tags = tagsOf(html)
  const opened = tags.filter(({ closing }) => !closing)
  const problems: string[] = []
  const root = opened.find(({ name }) => name === 'html')?.attributes
  if (!root?.lang || !root.dir) problems.push('Markup: the html element says neither language nor direction.')
  const inner = opened.some(({ name, attributes }) => name === 'div' && attributes.lang && attributes.dir)
  if (!inner) problems.push('Markup: nothing inside the body says language and direction.')
  if (!/<title>[^<]+<\/title>/.test(html)) problems.push('Markup: the mail has no title.')
  for (const [name, words] of [
    ['charset', 'its character set'],
    ['viewport', 'its width'],
    ['color-scheme', 'its colour schemes'],
  ] as const) {
    const says = opened.some(
      ({ name: tag, attributes }) => tag === 'meta' && (attributes.name === name || name in attributes),
    )
    if (!says) problems.push(`Markup: the mail does not say ${words}.`)
  }
  if (opened.some(({ name, attributes }) => name === 'img' && !attributes.alt?.trim())) {
    problems.push('Pictures: one has no alternative text.')
  }
  if (/<a [^>]*>\s*<\/a>/.test(html)) problems.push('Links: one has no words.')
  if (opened.some(({ name }) => ['script', 'form', 'iframe', 'link', 'video', 'svg'].includes(name))) {
    problems.push('Markup: it holds what mail programs do not show.')
  }
  return [
    ...problems,
    ...headings(tags),
    ...tables(html),
    ...addresses(tags),
    ...colours(html, paper),
    ...nesting(tags),
  ]
}
