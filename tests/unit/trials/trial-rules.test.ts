import { expect, it } from 'vitest'
import {
  checkExpiryStated,
  checkMilestoneOrder,
  checkOwnNames,
  checkRegistryIds,
  checkTrialDatePairs,
  checkTrialOrder,
  companyKeys,
  normaliseRegistryIds,
  type RegistryIdRow,
  therapyKeys,
  trialName,
} from '../../../src/trials'

const paths = (problems: { path: string }[]) => problems.map(({ path }) => path)

it('identifiers take their registry’s spelling and one is primary', () => {
  const rows = normaliseRegistryIds<RegistryIdRow>([
    { registry: 'nct', value: 'nct 04427930' },
    { registry: 'cris', value: 'KCT0005151', primary: true },
    { registry: null, value: 'x' },
  ])
  expect(rows.map(({ key, primary }) => [key, primary])).toEqual([
    ['nct:NCT04427930', false],
    ['cris:KCT0005151', true],
    [null, false],
  ])
  const twice = normaliseRegistryIds<RegistryIdRow>([
    { registry: 'nct', value: 'NCT04427930', primary: true },
    { registry: 'nct', value: 'NCT04427930', primary: true },
  ])
  expect(paths(checkRegistryIds(twice))).toEqual(['registryIds.1.value', 'registryIds.1.primary'])
})

it('dates stand in order where they are precise enough to tell', () => {
  expect(checkTrialOrder({ start: { date: '2025' }, completion: { date: '2025-01' } })).toEqual([])
  expect(paths(checkTrialOrder({ start: { date: '2025-02' }, completion: { date: '2025-01-31' } }))).toEqual([
    'completion.date',
  ])
  expect(paths(checkTrialDatePairs({ start: { date: '2025' }, completion: { type: 'ACTUAL' } }))).toEqual([
    'start.type',
    'completion.date',
  ])
})

it('a trial is named by its title, or by therapy and indication', () => {
  expect(trialName({ title: ' Own title ', therapies: ['A'] })).toBe('Own title')
  expect(trialName({ therapies: ['Engensis'], indication: 'diabetic foot ulcer' })).toBe(
    'Engensis: diabetic foot ulcer',
  )
})

it('names are compared folded, and former names of a company are left free', () => {
  const keys = therapyKeys({ name: 'VM-202', aliases: [{ value: 'ＶＭ　202' }] })
  expect(paths(checkOwnNames(keys))).toEqual(['aliases.0.value'])
  expect(companyKeys({ name: 'Kolon', nativeNames: [{ text: '코오롱' }, { text: 'KOLON' }] })).toHaveLength(2)
})

it('a conditional approval states its expiry, after the milestone', () => {
  expect(paths(checkExpiryStated({ kind: 'conditional-approval' }))).toEqual(['expires'])
  expect(checkExpiryStated({ kind: 'conditional-approval', expires: 'none stated' })).toEqual([])
  expect(paths(checkMilestoneOrder({ occurredOn: '2025-01', expires: '2024' }))).toEqual(['expires'])
  expect(checkMilestoneOrder({ occurredOn: 'not stated', expires: '2024' })).toEqual([])
})
