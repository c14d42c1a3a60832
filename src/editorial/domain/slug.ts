/** Address part from a title: NFKC, lower case, words joined by single hyphens; letters of every script are kept. */
export const slugFrom = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 120)
    .replace(/-+$/, '')
