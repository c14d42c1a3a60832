import type { Doc, ImportColumn, Importer } from '../../editorial'
import { companyNaming, countries, foldName, importCells } from '../../trials'

const { choice, idColumn, inGroup, nativeNameColumns, optionOf, plain, related, text } = importCells

type Name = { display?: string; family?: string }
const nameOf = (doc: Doc): Name => (doc.name as Name | undefined) ?? {}

const namePart = (key: string, field: string, synonyms: string[], required = false): ImportColumn =>
  inGroup({ key, synonyms, required }, 'name', field, (cell) => ({ value: cell }))

const orders = [
  { value: 'given-first', label: 'Given name first' },
  { value: 'family-first', label: 'Family name first' },
]

const nameKey = (display: unknown): string => `name:${foldName(text(display))}`
const fullKey = (display: unknown, affiliation: unknown): string => `${nameKey(display)}|${foldName(text(affiliation))}`

/**
 * Speakers as a table. A row means the speaker of the same display name and affiliation; the same name with another
 * affiliation is refused, since it may be a namesake. Names are never split or put in order by us.
 */
export const speakerImporter: Importer = {
  names: { companies: companyNaming },
  columns: [
    idColumn,
    namePart('display_name', 'display', ['name', 'speaker', '성명', '이름', '氏名', '姓名'], true),
    namePart('family_name', 'family', ['surname', 'last name', '성', '姓']),
    namePart('given_name', 'given', ['first name', '名']),
    namePart('other_name', 'other', ['middle name']),
    inGroup({ key: 'name_order' }, 'name', 'order', (cell) => {
      const value = optionOf(orders, cell)
      return value ? { value } : { refused: `“${cell}” is neither given-first nor family-first.` }
    }),
    ...nativeNameColumns.map((column) => ({
      ...column,
      synonyms: (column.synonyms ?? []).filter((synonym) => !['이름', '氏名'].includes(synonym)),
    })),
    plain({ key: 'title', synonyms: ['job title', 'position', '직함', '役職', '职务', '職稱'] }, 'title'),
    plain(
      {
        key: 'affiliation',
        synonyms: ['affiliation text', 'organisation', 'organization', '소속', '所属', '单位', '單位'],
      },
      'affiliationText',
    ),
    related({ key: 'company', synonyms: ['company record'] }, 'company', 'companies', false),
    choice({ key: 'country', synonyms: ['국가', '国', '国家', '國家'] }, 'country', countries),
  ],
  nameOf: (cells) => cells.display_name ?? '',
  keysOf: (doc) => [fullKey(nameOf(doc).display, doc.affiliationText), nameKey(nameOf(doc).display)],
  keysFor: (cells) => (cells.display_name ? [fullKey(cells.display_name, cells.affiliation)] : []),
  nearKeysFor: (cells) => [nameKey(cells.display_name)],
  withoutKey: 'display_name: write the name as it is shown.',
  lacking: () => [],
}
