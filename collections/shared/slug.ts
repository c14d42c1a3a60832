export { slugFrom } from '../../src/editorial'

/** The first of `base`, `base-2`, `base-3` … that is not taken. */
export const freeSlug = async (base: string, taken: (slug: string) => Promise<boolean>): Promise<string> => {
  if (!(await taken(base))) return base
  for (let count = 2; ; count += 1) {
    const next = `${base.slice(0, 114)}-${count}`
    if (!(await taken(next))) return next
  }
}
