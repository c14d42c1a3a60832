import type { Doc, ImportColumn, Importer, Naming } from '../../editorial/domain/import-plan'
import { foldName } from './folded-name'
import { choice, choices, idColumn, inGroup, joined, listOf, optionOf, plain, related, whole } from './import-cells'
import { companyNaming } from './import-companies'
import { isPartialDate, partialDateSentence } from './partial-date'
import { checkRegistryId, normaliseRegistryId, type Registry, registries } from './registry-id'
import { countries, phases, recruitment } from './vocabulary'

type Id = { registry: Registry; value: string; primary?: boolean }

/** The registry an identifier belongs to, told by its form; null where none of them writes ids so. */
export const recogniseRegistryId = (written: string): Id | null => {
  for (const { value: registry, pattern } of registries) {
    const value = normaliseRegistryId(registry, written)
    if (pattern.test(value) && checkRegistryId(registry, value) === true) return { registry, value }
  }
  return null
}

const idsOf = (doc: Doc): Id[] => (doc.registryIds as Id[] | undefined) ?? []
const keyOf = ({ registry, value }: Id): string => `registry:${registry}:${value}`

const registryColumn: ImportColumn = {
  key: 'registry_ids',
  synonyms: [
    'registry id',
    'nct',
    'nct number',
    'trial id',
    'identifier',
    '임상시험번호',
    '試験ID',
    '注册号',
    '註冊號',
  ],
  write: (doc) => joined(idsOf(doc).map(({ value }) => value)),
  read: (cell, data, { doc }) => {
    const words = listOf(cell)
    const strange = words.find((word) => !recogniseRegistryId(word))
    if (strange !== undefined) {
      return `“${strange}” is not an identifier of a registry we know, such as ${registries.map(({ example }) => example).join(', ')}.`
    }
    const standing = doc ? idsOf(doc) : []
    const known = new Set(standing.map(keyOf))
    // Identifiers are added: a file that names one of two registrations does not take the other away.
    const added = words.flatMap((word) => recogniseRegistryId(word) ?? []).filter((id) => !known.has(keyOf(id)))
    data.registryIds = [...standing, ...added.map((id, at) => ({ ...id, primary: !standing.length && at === 0 }))]
    return undefined
  },
}

type Indication = { term?: string; line?: string; population?: string }

const indicationColumn: ImportColumn = {
  key: 'indications',
  synonyms: ['indication', 'condition', 'conditions', 'disease', '적응증', '適応症', '适应症', '適應症'],
  write: (doc) => joined(((doc.indications as Indication[] | undefined) ?? []).map(({ term }) => term)),
  read: (cell, data, { doc }) => {
    const standing = (doc?.indications as Indication[] | undefined) ?? []
    data.indications = listOf(cell).map((term) => standing.find((row) => row.term === term) ?? { term })
    return undefined
  },
}

/** `Phase 2/3`, `2/3`, `II/III` and `PHASE2; PHASE3` are the same two phases. */
export const phaseWords = (cell: string): string[] => {
  const roman: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4' }
  const bare = cell.normalize('NFKC').replace(/phase|第|期|상/gi, ' ')
  const parts = bare.split(/[\s;/,]+/).filter(Boolean)
  const digits = parts.map((part) => roman[part.toUpperCase()] ?? part)
  return digits.length && digits.every((digit) => /^[1-4]$/.test(digit)) ? digits.map((d) => `PHASE${d}`) : listOf(cell)
}

const dates = (key: string, group: string): ImportColumn[] => [
  inGroup({ key: `${key}_date`, synonyms: [key] }, group, 'date', (cell) =>
    isPartialDate(cell) ? { value: cell } : { refused: `“${cell}”. ${partialDateSentence}` },
  ),
  inGroup({ key: `${key}_type` }, group, 'type', (cell) => {
    const value = optionOf(
      [
        { value: 'ACTUAL', label: 'Actual' },
        { value: 'ESTIMATED', label: 'Estimated' },
      ],
      cell,
    )
    return value ? { value } : { refused: `“${cell}” is neither ACTUAL nor ESTIMATED.` }
  }),
]

const partial = (cell: string): string | undefined =>
  isPartialDate(cell) ? undefined : `“${cell}”. ${partialDateSentence}`

type Alias = { value?: string }

const therapyNaming: Naming = {
  keysOf: (doc) =>
    [doc.name, ...((doc.aliases as Alias[] | undefined) ?? []).map(({ value }) => value)]
      .filter((name): name is string => typeof name === 'string' && name !== '')
      .map(foldName),
  keyOf: foldName,
  nameOf: (doc) => String(doc.name ?? ''),
}

/** Trials as a table. A row means the trial that carries one of its registry identifiers. */
export const trialImporter: Importer = {
  names: { therapies: therapyNaming, companies: companyNaming },
  columns: [
    idColumn,
    registryColumn,
    plain({ key: 'title', synonyms: ['study title', 'name', '제목', '試験名', '标题', '標題'] }, 'title'),
    related(
      { key: 'therapies', synonyms: ['therapy', 'product', 'intervention', '치료제', '製品', '产品', '產品'] },
      'therapies',
      'therapies',
      true,
    ),
    indicationColumn,
    choices({ key: 'phases', synonyms: ['phase', '임상단계', '相', '阶段', '階段'] }, 'phases', phases, phaseWords),
    plain({ key: 'phase_label' }, 'phaseLabel'),
    choice({ key: 'country', synonyms: ['listed under', '국가', '国', '国家', '國家'] }, 'country', countries),
    choices({ key: 'countries', synonyms: ['runs in', 'locations'] }, 'countries', countries),
    related(
      { key: 'sponsors', synonyms: ['sponsor', 'company', 'companies', '의뢰자', '依頼者', '申办方', '試驗委託者'] },
      'sponsors',
      'companies',
      true,
    ),
    choice(
      { key: 'recruitment', synonyms: ['recruitment status', 'status', 'overall status'] },
      'recruitment',
      recruitment,
    ),
    plain({ key: 'recruitment_as_of', synonyms: ['status as of'] }, 'recruitmentAsOf', partial),
    plain({ key: 'status_note', synonyms: ['note'] }, 'statusNote', (cell) =>
      cell.length > 400 ? 'has more than 400 characters.' : undefined,
    ),
    whole({ key: 'enrolment', synonyms: ['enrollment', 'participants'] }, 'enrolment'),
    ...dates('start', 'start'),
    ...dates('primary_completion', 'primaryCompletion'),
    ...dates('completion', 'completion'),
  ],
  nameOf: (cells) => cells.title || cells.registry_ids || cells.therapies || '',
  keysOf: (doc) => idsOf(doc).map(keyOf),
  keysFor: (cells) =>
    listOf(cells.registry_ids ?? '')
      .flatMap((word) => recogniseRegistryId(word) ?? [])
      .map(keyOf),
  withoutKey:
    'registry_ids: give a registry identifier, such as NCT04427930 or KCT0005151 (or the id from an export). Without one this row could not be told from a trial that is here.',
  lacking: (data) => [
    ...(data.therapies ? [] : ['therapies: name the therapy under study.']),
    ...(data.indications ? [] : ['indications: name what it is studied for.']),
    ...(data.country ? [] : ['country: name the country it is listed under.']),
  ],
}
