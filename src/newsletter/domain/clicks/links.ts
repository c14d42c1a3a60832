import type { MailParts, Part } from '../mail-parts'

const ANCHOR = /(<a\b[^>]*\bhref=")(https?:\/\/[^"]+)(")/g

/** Ways to stop, to choose and to read on the web are the reader's own: who opens them is never counted. */
const readersOwn = /^\/(?:issues|unsubscribe|preferences|confirm|subscribe)(?:\/[^/]*)?\/?$/

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#123;': '{' }

/** The address a link of a part leads to, as a browser reads it. */
export const addressOf = (href: string): string =>
  href.replace(/&(?:amp|lt|gt|quot|#123);/g, (one) => entities[one] ?? one)

const isCounted = (href: string): boolean => {
  const address = addressOf(href)
  return URL.canParse(address) && !readersOwn.test(new URL(address).pathname)
}

const inOrder = <T>(of: Readonly<Record<string, T>>): T[] =>
  Object.keys(of)
    .sort()
    .map((key) => of[key] as T)

/**
 * Links of an issue's stored parts, each once, as they stand there. What a link in a mail carries is its place in this
 * list, so the order hangs on nothing but the parts. The foot has none but the reader's own.
 */
export const linksOf = (parts: Pick<MailParts, 'variants' | 'groups' | 'items'>): string[] => {
  const stretches: Part[] = [
    ...inOrder(parts.variants).map(({ head }) => head),
    ...inOrder(parts.groups),
    ...parts.items,
  ]
  return [...new Set(stretches.flatMap(({ html }) => [...html.matchAll(ANCHOR)].map(([, , href]) => href as string)))]
}

/** Name of the slot that a counted link leaves in a mail. */
export const clickSlot = (link: number): string => `click${link}`

/** A mail's HTML with a slot for each link that is counted, and which those are. */
export const withClickSlots = (html: string, links: readonly string[]): { html: string; clicks: number[] } => {
  const clicks = new Set<number>()
  const slotted = html.replace(ANCHOR, (whole, before: string, href: string, after: string) => {
    const link = links.indexOf(href)
    if (link < 0 || !isCounted(href)) return whole
    clicks.add(link)
    return `${before}{{${clickSlot(link)}}}${after}`
  })
  return { html: slotted, clicks: [...clicks] }
}
