/**
 * The fixed lists of the field. Values are the registries' or regulators' own words where they have them;
 * sources are named beside each list.
 */
type Option<V extends string = string> = { readonly value: V; readonly label: string }

const options = <const T extends Record<string, string>>(labels: T) =>
  Object.entries(labels).map(([value, label]) => ({ value, label })) as Option<keyof T & string>[]

/** ISO 3166-1 alpha-2 codes the publication covers, plus EU as a jurisdiction. */
export const jurisdictions = options({
  KR: 'Korea',
  JP: 'Japan',
  CN: 'China',
  TW: 'Taiwan',
  HK: 'Hong Kong',
  MO: 'Macau',
  SG: 'Singapore',
  US: 'United States',
  EU: 'European Union',
  GB: 'United Kingdom',
  CA: 'Canada',
  AU: 'Australia',
})

/** Countries: jurisdictions without the Union, with those that appear as headquarters or venues. */
export const countries = options({
  KR: 'Korea',
  JP: 'Japan',
  CN: 'China',
  TW: 'Taiwan',
  HK: 'Hong Kong',
  MO: 'Macau',
  SG: 'Singapore',
  US: 'United States',
  GB: 'United Kingdom',
  CA: 'Canada',
  AU: 'Australia',
  CH: 'Switzerland',
  DE: 'Germany',
  FR: 'France',
  IT: 'Italy',
  NL: 'Netherlands',
  DK: 'Denmark',
  IN: 'India',
  MY: 'Malaysia',
  TH: 'Thailand',
  VN: 'Vietnam',
})

/** ClinicalTrials.gov `phases[]` (API v2.0.5); 2/3 is two entries. */
export const phases = options({
  NA: 'Not applicable',
  EARLY_PHASE1: 'Early Phase 1',
  PHASE1: 'Phase 1',
  PHASE2: 'Phase 2',
  PHASE3: 'Phase 3',
  PHASE4: 'Phase 4',
})

/** ClinicalTrials.gov `overallStatus` (API v2.0.5). */
export const recruitment = options({
  NOT_YET_RECRUITING: 'Not yet recruiting',
  RECRUITING: 'Recruiting',
  ENROLLING_BY_INVITATION: 'Enrolling by invitation',
  ACTIVE_NOT_RECRUITING: 'Active, not recruiting',
  COMPLETED: 'Completed',
  SUSPENDED: 'Suspended',
  TERMINATED: 'Terminated',
  WITHDRAWN: 'Withdrawn',
  AVAILABLE: 'Available',
  NO_LONGER_AVAILABLE: 'No longer available',
  TEMPORARILY_NOT_AVAILABLE: 'Temporarily not available',
  APPROVED_FOR_MARKETING: 'Approved for marketing',
  WITHHELD: 'Withheld',
  UNKNOWN: 'Unknown',
})

export const modalities = options({
  'gene-therapy-aav': 'Gene therapy, AAV',
  'gene-therapy-lentiviral': 'Gene therapy, lentiviral',
  'gene-therapy-nonviral': 'Gene therapy, non-viral',
  'gene-therapy-unspecified': 'Gene therapy, vector not stated',
  'gene-editing': 'Gene editing',
  'car-t': 'CAR-T cells',
  'cell-therapy-msc': 'Mesenchymal stem cells',
  'cell-therapy-immune': 'Immune cells, not CAR',
  'cell-therapy-ips': 'iPS-derived cells',
  'cell-therapy-gene-modified': 'Gene-modified cells, not CAR',
  'cell-therapy-other': 'Other cell therapy',
  'cell-therapy-unspecified': 'Cell therapy, type not stated',
  'tissue-engineered': 'Tissue-engineered product',
})

export const donors = options({
  autologous: 'Autologous (the patient’s own)',
  allogeneic: 'Allogeneic (another donor)',
  none: 'None (no cells)',
})

/** One fixed list for interests: modality classes and therapeutic areas. */
export const topics = options({
  'gene-therapy': 'Gene therapy',
  'gene-editing': 'Gene editing',
  'car-t': 'CAR-T',
  'stem-cells': 'Stem cells',
  'immune-cells': 'Immune cells',
  oncology: 'Oncology',
  neurology: 'Neurology',
  musculoskeletal: 'Bone, joint and muscle',
  cardiovascular: 'Heart and vessels',
  ophthalmology: 'Eye',
  dermatology: 'Skin and wounds',
  metabolic: 'Metabolic and rare disease',
  hepatology: 'Liver',
  regulation: 'Regulation and law',
  manufacturing: 'Manufacturing and quality',
  events: 'Events',
})

export const milestoneKinds = options({
  designation: 'Designation granted',
  'clinical-hold': 'Clinical hold',
  'hold-lifted': 'Hold lifted',
  submitted: 'Application submitted',
  accepted: 'Application accepted',
  'panel-advice': 'Panel advice',
  approved: 'Approved',
  'conditional-approval': 'Conditional approval',
  'complete-response': 'Complete response',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  'study-halted': 'Study halted',
  'study-resumed': 'Study resumed',
  launched: 'Launched',
  reimbursed: 'Reimbursed',
})

export const aliasKinds = options({
  code: 'Development code',
  inn: 'INN',
  brand: 'Brand',
  short: 'Short name',
  'local-script': 'Local script',
})

export const partyRoles = options({
  originator: 'Originator',
  licensee: 'Licensee',
  partner: 'Partner',
  manufacturer: 'Manufacturer',
})

export const companyKinds = options({
  biotech: 'Biotech',
  pharma: 'Pharmaceutical company',
  cdmo: 'Contract developer or manufacturer',
  hospital: 'Hospital or clinic',
  university: 'University or institute',
  society: 'Society or association',
  agency: 'Public agency',
  other: 'Other',
})

/** BCP 47 tags of the publication's languages. */
export const languages = options({
  en: 'English',
  ko: '한국어',
  ja: '日本語',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  'yue-Hant-HK': '粵語（香港）',
})

const labelOf = (list: readonly Option[]) => {
  const labels = new Map(list.map(({ value, label }) => [value, label]))
  return (value: string | null | undefined): string => (value ? (labels.get(value) ?? value) : '')
}

export const jurisdictionLabel = labelOf(jurisdictions)
export const countryLabel = labelOf(countries)
export const recruitmentLabel = labelOf(recruitment)
export const modalityLabel = labelOf(modalities)
export const donorLabel = labelOf(donors)
export const topicLabel = labelOf(topics)
export const milestoneKindLabel = labelOf(milestoneKinds)
export const partyRoleLabel = labelOf(partyRoles)
export const languageLabel = labelOf(languages)

/** `['PHASE2','PHASE3']` → `Phase 2/3`; empty gives ''. */
export const phasesLabel = (values: readonly string[] | null | undefined): string => {
  if (!values?.length) return ''
  const numbers = values.map((value) => /^PHASE(\d)$/.exec(value)?.[1])
  if (numbers.every(Boolean)) return `Phase ${numbers.join('/')}`
  return values.map(labelOf(phases)).join(', ')
}
