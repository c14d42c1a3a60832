import { describe, expect, it } from 'vitest'
import { checkFindingsComplete, checkInstruments, checkPeriods, checkVerified } from '../../../src/frameworks'
import * as dates from '../../../src/trials'

const paths = (problems: { path: string }[]) => problems.map(({ path }) => path)
const period = (validFrom?: string, validTo?: string, dimension = 'a') => ({ dimension, validFrom, validTo })

describe('periods of one question', () => {
  it('follow one another', () => {
    expect(checkPeriods([period(undefined, '2025-02-20'), period('2025-02-21')], dates)).toEqual([])
    expect(checkPeriods([period('2020', '2025'), period('2025')], dates)).toEqual([])
    expect(checkPeriods([period('2020'), period('2020', undefined, 'b')], dates)).toEqual([])
  })
  it('never overlap, and never end before they begin', () => {
    expect(paths(checkPeriods([period('2020'), period('2021')], dates))).toEqual(['findings.1.validFrom'])
    expect(paths(checkPeriods([period('2020', '2025-02-21'), period('2025-02-21')], dates))).toEqual([
      'findings.1.validFrom',
    ])
    expect(paths(checkPeriods([period('2025', '2025'), period('2025', '2025')], dates))).toEqual([
      'findings.1.validFrom',
    ])
    expect(paths(checkPeriods([period('2025', '2024')], dates))).toEqual(['findings.0.validTo'])
  })
})

describe('a finding readers see', () => {
  const answer = { text: 'x', sources: ['s'] }
  it('has one sourced answer, or two where disputed, and a day to look again', () => {
    expect(checkFindingsComplete([{ state: 'answered', answers: [answer], reviewBy: '2027' }])).toEqual([])
    expect(paths(checkFindingsComplete([{ state: 'answered', answers: [{ text: 'x' }] }]))).toEqual([
      'findings.0.answers.0.sources',
      'findings.0.reviewBy',
    ])
    expect(paths(checkFindingsComplete([{ state: 'disputed', answers: [answer], reviewBy: '2027' }]))).toEqual([
      'findings.0.answers',
    ])
    expect(paths(checkFindingsComplete([{ state: 'not-found', answers: [answer] }]))).toEqual(['findings.0.answers'])
  })
  it('names who verified it together with when', () => {
    expect(paths(checkVerified([{ verifiedOn: '2026' }, { verifiedBy: 'u' }, {}]))).toEqual([
      'findings.0.verifiedBy',
      'findings.1.verifiedOn',
    ])
  })
})

it('an instrument is passed, promulgated and in force in this order', () => {
  expect(checkInstruments([{ passed: '2013-11-20', promulgated: '2013-11', effective: '2014-11-25' }], dates)).toEqual(
    [],
  )
  expect(paths(checkInstruments([{ passed: '2014', effective: '2013-12-31' }], dates))).toEqual([
    'instruments.0.effective',
  ])
})
