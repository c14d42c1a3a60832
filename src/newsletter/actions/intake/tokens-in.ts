const TOKEN = /(?<![0-9a-z-])[enx]-[0-9a-f-]{8,40}-[0-9a-f]{20}(?![0-9a-z-])/gi
const MOST_TOKENS = 20
const MOST_TEXT = 20_000

/** Whatever has the shape of a token of ours, in its order; not believed yet. */
export const tokensIn = (...texts: readonly (string | null | undefined)[]): string[] => {
  const found = texts.flatMap((text) => (text ?? '').slice(0, MOST_TEXT).match(TOKEN) ?? [])
  return [...new Set(found.map((token) => token.toLowerCase()))].slice(0, MOST_TOKENS)
}
