import type { SourceView } from './queries/sources'

/** A reference taken apart for display; '' where the source states nothing. */
export type Reference = {
  authors: string
  title: string
  container: string
  details: string
  date: string
  address: string
  addressLabel: string
  archiveUrl: string
  checkedOn: string
  language: string
  note: string
}

type Csl = Record<string, unknown>

const text = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const names = (csl: Csl): { family: string; given: string; literal: string }[] =>
  (Array.isArray(csl.author) ? csl.author : [])
    .filter((name): name is Csl => typeof name === 'object' && name !== null)
    .map((name) => ({ family: text(name.family), given: text(name.given), literal: text(name.literal) }))

/** Six authors are named; of more, three and “et al.”, as medical journals do. */
const authorLine = (csl: Csl): string => {
  const all = names(csl).map(({ family, given, literal }) => literal || [family, given].filter(Boolean).join(' '))
  return all.length > 6 ? `${all.slice(0, 3).join(', ')}, et al.` : all.join(', ')
}

/** CSL dates are `date-parts: [[2025, 1, 19]]`: as precise as they are given. */
export const cslDate = (csl: Csl): string => {
  const issued = csl.issued as { 'date-parts'?: unknown; literal?: unknown } | undefined
  const first = Array.isArray(issued?.['date-parts']) ? issued['date-parts'][0] : undefined
  if (!Array.isArray(first)) return text(issued?.literal)
  return first
    .slice(0, 3)
    .map((part, index) => String(part).padStart(index ? 2 : 4, '0'))
    .join('-')
}

const details = (csl: Csl): string => {
  const volume = text(csl.volume)
  const issue = text(csl.issue)
  const place = [volume && `${volume}${issue ? `(${issue})` : ''}`, text(csl.page)].filter(Boolean).join(': ')
  return [place, text(csl.number), text(csl.section)].filter(Boolean).join(', ')
}

export const reference = (source: SourceView): Reference => {
  const { csl } = source
  const doi = source.doi || text(csl.DOI)
  const url = source.url || text(csl.URL)
  const web = /^https?:\/\//.test(url) ? url : ''
  return {
    authors: authorLine(csl),
    title: text(csl.title) || 'Untitled source',
    container: text(csl['container-title']) || text(csl.publisher),
    details: details(csl),
    date: cslDate(csl),
    address: doi ? `https://doi.org/${doi}` : web,
    addressLabel: doi ? `doi:${doi}` : web ? new URL(web).hostname.replace(/^www\./, '') : '',
    archiveUrl: source.archiveUrl,
    checkedOn: source.checkedOn,
    language: text(csl.language),
    note: text(csl.note),
  }
}

/** `Cyranoski 2019`, `Kim and Bae 2022`, `Yoon et al. 2023`; the beginning of the title where nobody signs. */
export const shortReference = (source: SourceView): string => {
  const people = names(source.csl).map(({ family, literal }) => family || literal)
  const who =
    people.length > 2
      ? `${people[0]} et al.`
      : people.length
        ? people.join(' and ')
        : (text(source.csl.title) || 'Untitled source').replace(/^(.{48}\S*).+$/u, '$1…')
  return [who, cslDate(source.csl).slice(0, 4)].filter(Boolean).join(' ')
}
