/**
 * The key two spellings of one name share: NFKC (full width, compatibility forms), case folded, runs of white space,
 * hyphens and dashes made one space, trade marks dropped. Used to keep names unique; never shown.
 */
export const foldName = (name: string): string =>
  name
    .replace(/[®™©]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}_·・]+/gu, ' ')
    .trim()
