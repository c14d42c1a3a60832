import { describe, expect, it } from 'vitest'
import { type Filterable, matchesFilter, NOT_STATED, noFilter } from '../../../src/trials'

const trial: Filterable = {
  name: 'FUCASO in multiple myeloma',
  country: 'CN',
  countries: ['US'],
  phases: ['PHASE2', 'PHASE3'],
  recruitment: '',
  statusNote: 'Phase 3 in earlier lines of treatment is running.',
  therapies: [{ name: 'FUCASO', modality: 'car-t', aliases: ['equecabtagene autoleucel', '福可苏'] }],
  sponsors: [{ name: 'IASO BioTherapeutics' }],
  indications: [{ term: 'Multiple myeloma', line: 'second line', population: '' }],
  registryIds: [{ value: 'NCT06464991' }],
}

const matches = (filter: Partial<typeof noFilter>) => matchesFilter(trial, { ...noFilter, ...filter })

describe('the filter of the tracker', () => {
  it('asks for nothing when empty', () => expect(matches({})).toBe(true))

  it.each([
    ['where a study is listed', { countries: ['CN'] }],
    ['where it runs', { countries: ['US', 'KR'] }],
    ['one of its phases', { phases: ['PHASE2'] }],
    ['the modality of its therapy', { modalities: ['car-t'] }],
    ['that no recruitment is stated', { recruitment: [NOT_STATED] }],
    ['a code in full width', { text: 'ｎｃｔ０６４６４９９１' }],
    ['an alias in its own script', { text: '福可苏' }],
    ['words in any order and case', { text: 'MYELOMA iaso' }],
    ['several things at once', { countries: ['CN'], phases: ['PHASE3'], text: 'fucaso' }],
  ])('finds by %s', (_, filter) => expect(matches(filter)).toBe(true))

  it.each([
    ['another country', { countries: ['KR'] }],
    ['a recruitment nobody stated', { recruitment: ['RECRUITING'] }],
    ['a word it does not hold', { text: 'fucaso glioma' }],
    ['one right choice beside a wrong one', { countries: ['CN'], modalities: ['gene-editing'] }],
    ['a value that does not exist', { phases: ['PHASE9'] }],
  ])('leaves out by %s', (_, filter) => expect(matches(filter)).toBe(false))
})
