import { describe, expect, it } from 'vitest'
import { type Doc, planImport, referenceOf } from '../../../../src/editorial/domain/import-plan'
import { companyImporter } from '../../../../src/trials/domain/import-companies'
import { phaseWords, recogniseRegistryId, trialImporter } from '../../../../src/trials/domain/import-trials'

const companies: Doc[] = [
  {
    id: 'c1',
    revision: 3,
    name: 'Kolon TissueGene',
    kind: 'biotech',
    nativeNames: [{ lang: 'ko', text: '코오롱티슈진' }],
  },
  { id: 'c2', revision: 1, name: 'Takeda', headquarters: 'JP' },
]
const therapies: Doc[] = [{ id: 't1', name: 'TG-C', aliases: [{ value: 'Invossa' }] }]
const trials: Doc[] = [
  {
    id: 's1',
    revision: 2,
    title: 'Knee',
    therapies: ['t1'],
    indications: [{ term: 'Knee osteoarthritis', line: 'second line' }],
    phases: ['PHASE3'],
    country: 'KR',
    sponsors: ['c1'],
    registryIds: [{ registry: 'nct', value: 'NCT03203330', primary: true }],
    start: { date: '2018-11', type: 'ACTUAL' },
  },
]
const names = (importer: typeof trialImporter) =>
  Object.fromEntries(
    Object.entries(importer.names).map(([kind, naming]) => [
      kind,
      referenceOf(naming, kind === 'companies' ? companies : therapies),
    ]),
  )
const rights = { mayCreate: true, mayUpdate: () => true }
const plan = (importer: typeof trialImporter, docs: Doc[], rows: Record<string, string>[], may = rights) =>
  planImport({
    importer,
    docs,
    rows: rows.map((cells, at) => ({ line: at + 2, cells })),
    references: names(importer),
    rights: may,
  })
const complete = {
  registry_ids: 'KCT0005151',
  therapies: 'invossa',
  indications: 'Hip osteoarthritis; Knee osteoarthritis',
  country: 'korea',
}

describe('trials from a table', () => {
  it('makes a new trial of a row whose registry id is not here, finding records by any of their names', () => {
    const [row] = plan(trialImporter, trials, [{ ...complete, sponsors: '코오롱티슈진', phases: 'Phase II/III' }])
    expect(row).toMatchObject({
      what: 'create',
      data: {
        registryIds: [{ registry: 'cris', value: 'KCT0005151', primary: true }],
        therapies: ['t1'],
        indications: [{ term: 'Hip osteoarthritis' }, { term: 'Knee osteoarthritis' }],
        country: 'KR',
        sponsors: ['c1'],
        phases: ['PHASE2', 'PHASE3'],
      },
    })
  })

  it('changes only what differs, and keeps what the cell does not speak of', () => {
    const [row] = plan(trialImporter, trials, [
      { registry_ids: 'nct03203330', title: 'Knee', recruitment: 'Recruiting', start_type: 'estimated', country: '' },
    ])
    expect(row).toMatchObject({ what: 'update', id: 's1', revision: 2, changes: ['recruitment', 'start_type'] })
    expect(row).toHaveProperty('data', { recruitment: 'RECRUITING', start: { date: '2018-11', type: 'ESTIMATED' } })
  })

  it('adds a second identifier and takes none away; keeps an indication’s line', () => {
    const [row] = plan(trialImporter, trials, [
      { registry_ids: 'NCT03203330; KCT0005151', indications: 'Knee osteoarthritis; Hip' },
    ])
    expect(row).toHaveProperty('data.registryIds', [
      { registry: 'nct', value: 'NCT03203330', primary: true },
      { registry: 'cris', value: 'KCT0005151', primary: false },
    ])
    expect(row).toHaveProperty('data.indications', [
      { term: 'Knee osteoarthritis', line: 'second line' },
      { term: 'Hip' },
    ])
  })

  it('leaves a row alone that says what is here', () => {
    const cells = Object.fromEntries(
      trialImporter.columns.map(({ key, write }) => [key, write(trials[0] as Doc, names(trialImporter))]),
    )
    expect(plan(trialImporter, trials, [cells])).toEqual([{ line: 2, name: 'Knee', what: 'unchanged', id: 's1' }])
  })

  it.each([
    [{ ...complete, registry_ids: '' }, /registry identifier/],
    [{ ...complete, registry_ids: 'KCT0005151; ABC1' }, /“ABC1” is not an identifier of a registry/],
    [{ ...complete, therapies: 'Nobody’s' }, /there is no “Nobody’s” under therapies/],
    [{ ...complete, sponsors: 'Takeda; Ghost' }, /there is no “Ghost” under companies/],
    [{ ...complete, country: 'Atlantis' }, /“Atlantis” is not one of/],
    [{ ...complete, enrolment: 'many' }, /not a whole number/],
    [{ ...complete, start_date: '2025-13' }, /as precisely as the source/],
    [{ registry_ids: 'KCT0005151' }, /name the therapy under study/],
    [{ ...complete, id: 'nowhere' }, /nothing here that you may see/],
  ])('refuses a row and says why (%#)', (cells, reason) => {
    const [row] = plan(trialImporter, trials, [cells])
    expect(row?.what).toBe('refused')
    expect(row?.what === 'refused' && row.reasons.join(' ')).toMatch(reason)
  })

  it('refuses the second of two rows that mean one trial, and only that', () => {
    const rows = plan(trialImporter, trials, [complete, complete, { registry_ids: 'NCT03203330', title: 'New' }])
    expect(rows.map(({ what }) => what)).toEqual(['create', 'refused', 'update'])
    expect(rows[1]).toHaveProperty('reasons', ['This is the same record as row 2. Keep one of the two.'])
  })

  it('says so before anything is tried where the person lacks the right', () => {
    const none = { mayCreate: false, mayUpdate: () => false }
    const rows = plan(trialImporter, trials, [complete, { registry_ids: 'NCT03203330', title: 'New' }], none)
    expect(rows.map(({ what }) => what)).toEqual(['refused', 'refused'])
  })

  it('recognises registries and phases by their forms', () => {
    expect(recogniseRegistryId('JPRN-jRCTB030190173')).toEqual({ registry: 'jrct', value: 'jRCTb030190173' })
    expect(recogniseRegistryId('ＮＣＴ０３２０３３３０')).toEqual({ registry: 'nct', value: 'NCT03203330' })
    expect(phaseWords('第2/3相'.replace('相', '期'))).toEqual(['PHASE2', 'PHASE3'])
    expect(phaseWords('PHASE2; PHASE3')).toEqual(['PHASE2', 'PHASE3'])
    expect(phaseWords('Early Phase 1')).toEqual(['Early Phase 1'])
  })
})

describe('companies from a table', () => {
  it('finds a company by its folded name or its name in another script', () => {
    const rows = plan(companyImporter, companies, [
      { name: 'ＫＯＬＯＮ  tissuegene', headquarters: 'KR' },
      { name: '코오롱티슈진', website: 'https://kolontissuegene.example' },
      { name: 'Novel Bio', name_ja: 'ノベルバイオ', name_ko: '노벨바이오' },
    ])
    expect(rows.map(({ what }) => what)).toEqual(['update', 'refused', 'create'])
    expect(rows[1]).toHaveProperty('reasons', ['This is the same record as row 2. Keep one of the two.'])
    expect(rows[2]).toHaveProperty('data.nativeNames', [
      { lang: 'ko', text: '노벨바이오' },
      { lang: 'ja', text: 'ノベルバイオ' },
    ])
  })

  it('refuses a name two companies share', () => {
    const twins: Doc[] = [...companies, { id: 'c3', name: 'Other', formerNames: [{ name: 'Takeda' }] }]
    const [row] = plan(companyImporter, twins, [{ name: 'Takeda', kind: 'pharma' }])
    expect(row).toHaveProperty('reasons', ['This row fits 2 records here (c2, c3). Say which by its id.'])
    expect(plan(companyImporter, twins, [{ id: 'c2', name: 'Takeda', kind: 'pharma' }])[0]?.what).toBe('update')
  })
})
