import type { Doc, Importer, Naming } from '../../editorial/domain/import-plan'
import { foldName } from './folded-name'
import { choice, idColumn, joined, listOf, nativeNameColumns, plain, related } from './import-cells'
import { companyKinds, countries } from './vocabulary'

const key = (name: unknown): string[] => (typeof name === 'string' && name ? [`name:${foldName(name)}`] : [])

type Rows = { text?: string; name?: string }[] | undefined

/** Every name a company goes by: its own, those in its own script, former ones. */
export const companyNames = (doc: Doc): string[] =>
  [
    doc.name,
    ...((doc.nativeNames as Rows) ?? []).map((row) => row.text),
    ...((doc.formerNames as Rows) ?? []).map((row) => row.name),
  ].filter((name): name is string => typeof name === 'string' && name !== '')

/** Companies as other tables name them. */
export const companyNaming: Naming = {
  keysOf: (doc) => companyNames(doc).map(foldName),
  keyOf: foldName,
  nameOf: (doc) => String(doc.name ?? ''),
}

const webAddress = (cell: string): string | undefined =>
  URL.canParse(cell) && /^https?:$/.test(new URL(cell).protocol)
    ? undefined
    : 'write the whole address, beginning with https://.'

/** Companies as a table. A row means the company that goes by its name, width and case folded. */
export const companyImporter: Importer = {
  names: { companies: companyNaming },
  columns: [
    idColumn,
    {
      key: 'name',
      synonyms: ['company', '회사', '회사명', '会社名', '公司', '公司名称', '公司名稱'],
      required: true,
      write: (doc) => String(doc.name ?? ''),
      read: (cell, data, { doc }) => {
        // Another spelling of a name it goes by has found the company; it does not rename it.
        const known = doc && companyNames(doc).some((name) => foldName(name) === foldName(cell))
        data.name = known ? doc.name : cell
        return undefined
      },
    },
    ...nativeNameColumns,
    {
      key: 'former_names',
      write: (doc) => joined(((doc.formerNames as Rows) ?? []).map((row) => row.name)),
      read: (cell, data, { doc }) => {
        const rows = (doc?.formerNames as Rows) ?? []
        data.formerNames = listOf(cell).map((name) => rows.find((row) => row.name === name) ?? { name })
        return undefined
      },
    },
    choice({ key: 'kind', synonyms: ['type'] }, 'kind', companyKinds),
    choice(
      { key: 'headquarters', synonyms: ['country', 'hq', '국가', '国', '国家', '國家'] },
      'headquarters',
      countries,
    ),
    related({ key: 'parent', synonyms: ['parent company'] }, 'parent', 'companies', false),
    plain({ key: 'website', synonyms: ['url', 'web'] }, 'website', webAddress),
    plain({ key: 'summary', synonyms: ['description'] }, 'summary', (cell) =>
      cell.length > 1200 ? 'has more than 1,200 characters.' : undefined,
    ),
  ],
  nameOf: (cells) => cells.name ?? '',
  keysOf: (doc) => companyNames(doc).flatMap(key),
  keysFor: (cells) => key(cells.name),
  withoutKey: 'name: write the company’s name.',
  lacking: (data) => (data.name ? [] : ['name: write the company’s name.']),
}
