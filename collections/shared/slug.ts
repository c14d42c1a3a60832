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

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export const freeSlug = async (base: string, taken: (slug: string) => Promise<boolean>): Promise<string> => {
  if (!(await taken(base))) return base
  for (let count = 2; ; count += 1) {
    const next = `${base.slice(0, 114)}-${count}`
    if (!(await taken(next))) return next
  }
}
