/**
 * Registry identifiers: canonical forms and their patterns (ctregistries' registries.csv, checked against jRCT's own
 * pages: regenerative-medicine ids such as jRCTb030190173 carry a letter).
 */
export const registries = [
  { value: 'nct', label: 'ClinicalTrials.gov', pattern: /^NCT\d{8}$/, example: 'NCT04427930' },
  { value: 'cris', label: 'CRIS (Korea)', pattern: /^KCT\d{7}$/, example: 'KCT0005151' },
  { value: 'jrct', label: 'jRCT (Japan)', pattern: /^jRCT(\d{10}|[a-z]\d{9})$/, example: 'jRCTb030190173' },
  { value: 'umin', label: 'UMIN-CTR (Japan)', pattern: /^UMIN\d{9}$/, example: 'UMIN000012345' },
  { value: 'japiccti', label: 'JapicCTI (Japan, until 2023)', pattern: /^JapicCTI-\d{6}$/, example: 'JapicCTI-194570' },
  { value: 'jma', label: 'JMACCT (Japan, until 2023)', pattern: /^JMA-IIA\d{5}$/, example: 'JMA-IIA00123' },
  {
    value: 'chictr',
    label: 'ChiCTR (China)',
    pattern: /^ChiCTR(\d{8,10}|-[A-Za-z]{3}-\d{8})$/,
    example: 'ChiCTR2000034567',
  },
  { value: 'cde', label: 'CDE (China)', pattern: /^CTR20\d{6}$/, example: 'CTR20190001' },
  { value: 'utn', label: 'WHO UTN', pattern: /^U1111-\d{4}-\d{4}$/, example: 'U1111-1234-5678' },
] as const

export type Registry = (typeof registries)[number]['value']

const PREFIXES: Record<Registry, string> = {
  nct: 'NCT',
  cris: 'KCT',
  jrct: 'jRCT',
  umin: 'UMIN',
  japiccti: 'JapicCTI',
  jma: 'JMA-IIA',
  chictr: 'ChiCTR',
  cde: 'CTR',
  utn: 'U',
}

/** Canonical spelling: width folded, spaces and a `JPRN-` prefix removed, the prefix in the registry's own case. */
export const normaliseRegistryId = (registry: Registry, value: string): string => {
  const bare = value
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^JPRN-/i, '')
  const prefix = PREFIXES[registry]
  if (!bare.toLowerCase().startsWith(prefix.toLowerCase())) return bare
  const rest = bare.slice(prefix.length)
  return prefix + (registry === 'jrct' ? rest.toLowerCase() : rest)
}

/** `true`, or the sentence that says what this registry's ids look like. Expects the canonical spelling. */
export const checkRegistryId = (registry: string, value: string): true | string => {
  const known = registries.find((entry) => entry.value === registry)
  if (!known) return `“${registry}” is not a registry we know. Choose one from the list.`
  if (known.pattern.test(value)) return true
  return `“${value}” is not a ${known.label} identifier. It should look like ${known.example}.`
}

/** The public page of a registered study, or null where the registry has no stable address. */
export const registryUrl = (registry: string, value: string): string | null => {
  if (registry === 'nct') return `https://clinicaltrials.gov/study/${value}`
  if (registry === 'cris') return `https://cris.nih.go.kr/cris/search/detailSearch.do?all_type=Y&search_word=${value}`
  if (registry === 'jrct') return `https://jrct.mhlw.go.jp/latest-detail/${value}`
  return null
}
