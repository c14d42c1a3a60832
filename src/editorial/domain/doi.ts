/** A DOI in the form it is kept in: without resolver or `doi:`, in lower case (DOIs are case-insensitive). */
export const normaliseDoi = (value: string): string =>
  value
    .normalize('NFKC')
    .trim()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .toLowerCase()

/** Prefix and suffix as Crossref's own pattern for modern DOIs has them; expects the kept form. */
export const isDoi = (value: string): boolean => /^10\.\d{4,9}\/\S+$/.test(value)
