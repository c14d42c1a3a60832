import { expect, it } from 'vitest'
import { writeTable } from '../../../src/platform/csv'
import type { TrialRow } from '../../../src/site/queries/trial-rows'
import { trialCells, trialColumns } from '../../../src/site/trials-csv'

const trial: TrialRow = {
  id: '1',
  slug: '한빛-시험',
  name: '=HYPERLINK("https://evil.example")',
  therapies: [
    { id: 't1', name: 'Cilta-cel', slug: 'cilta-cel', modality: 'car-t', aliases: ['LCAR-B38M'] },
    { id: 't2', name: 'Ide-cel', slug: 'ide-cel', modality: 'car-t', aliases: [] },
  ],
  sponsors: [{ id: 'c', name: 'Legend, “Biotech”', slug: 'legend' }],
  indications: [{ term: 'Multiple myeloma', line: 'third line', population: '' }],
  phases: ['PHASE2', 'PHASE3'],
  phaseLabel: '',
  country: 'KR',
  countries: ['KR', 'JP'],
  recruitment: '',
  recruitmentAsOf: '',
  registryIds: [{ registry: 'nct', value: 'NCT04427930' }],
  statusNote: '-1 patient',
  changedAt: '2025-08-20T16:00:00.000Z',
}

it('says what the page says, several values between semicolons, and leaves empty what no source states', () => {
  expect(trialCells(trial, 'https://site.example')).toEqual({
    study: '=HYPERLINK("https://evil.example")',
    therapies: 'Cilta-cel; Ide-cel',
    modality: 'CAR-T cells',
    indications: 'Multiple myeloma, third line',
    phase: 'Phase 2/3',
    sponsors: 'Legend, “Biotech”',
    listed_under: 'Korea',
    runs_in: 'Korea; Japan',
    recruitment: '',
    recruitment_as_of: '',
    registry_ids: 'NCT04427930',
    note: '-1 patient',
    changed_on: '2025-08-21',
    address: `https://site.example/trials/${encodeURIComponent('한빛-시험')}`,
  })
})

it('gives no cell a spreadsheet would run', () => {
  const text = writeTable(trialColumns, [trialCells(trial, 'https://site.example')])
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).toContain('"\'=HYPERLINK(""https://evil.example"")"')
  expect(text).toContain("'-1 patient")
  expect(text.split('\r\n')[0]).toBe(`\uFEFF${trialColumns.join(',')}`)
})
