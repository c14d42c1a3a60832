import { describe, expect, it } from 'vitest'
import { archive, type Framework } from '../../../../src/cli/archive/data'
import { datesIn } from '../../../support/archive/dates-in'
import facts from '../../../support/archive/facts.json' with { type: 'json' }

describe('the frameworks', () => {
  const anchored = new Set([...archive.anchors.flatMap(({ dates }) => dates), ...datesIn(facts)])
  const dates = ({ instruments, findings }: Framework) => [
    ...instruments.flatMap(({ passed, promulgated, effective }) => [passed, promulgated, effective]),
    ...findings.flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
  ]

  it('state no date that neither the articles nor a listed anchor states', () => {
    const loaded = archive.frameworks.flatMap(dates).filter((date) => date !== undefined)
    expect(loaded.length).toBeGreaterThan(20)
    expect(loaded.filter((date) => !anchored.has(date))).toEqual([])
  })

  it('show Korea and Japan; the American and European entries wait as drafts', () => {
    expect(archive.frameworks.map(({ jurisdiction, publish }) => [jurisdiction, publish])).toEqual([
      ['KR', true],
      ['JP', true],
      ['US', false],
      ['EU', false],
    ])
  })

  it('answer every question in Korea and Japan, even if only with “not found”', () => {
    const questions = archive.dimensions.map(({ key }) => key)
    for (const framework of archive.frameworks.filter(({ publish }) => publish))
      expect([...new Set(framework.findings.map(({ dimension }) => dimension))]).toEqual(questions)
  })

  it('carry the answers of all seven rows of the comparison', () => {
    const rows = facts.comparisons.flatMap((comparison) => comparison.rows ?? [])
    expect(rows).toHaveLength(facts.counts.comparisonRows)
    const keys = new Set(archive.dimensions.map(({ key }) => key))
    const named: Record<string, string> = {
      'practice-track-outside-product-approval': 'practice-outside-product-approval',
    }
    for (const { dimension } of rows) {
      const name = dimension.replaceAll('_', '-')
      expect(keys).toContain(`dimension/${named[name] ?? name}`)
    }
  })

  it('call disputed what the sources answer differently', () => {
    const disputed = archive.frameworks.flatMap(({ jurisdiction, findings }) =>
      findings.filter(({ state }) => state === 'disputed').map(({ dimension }) => `${jurisdiction} ${dimension}`),
    )
    expect(disputed).toEqual([
      'KR dimension/enactment',
      'KR dimension/entry-into-force',
      'KR dimension/practice-outside-product-approval',
      'KR dimension/default-treatment-scope',
      'KR dimension/foreign-patient-registration',
    ])
  })

  it('never let two periods of one question overlap', () => {
    for (const { findings } of archive.frameworks)
      for (const [index, one] of findings.entries())
        for (const two of findings.slice(index + 1).filter(({ dimension }) => dimension === one.dimension))
          expect((one.validTo ?? '9999') < (two.validFrom ?? '0000')).toBe(true)
  })

  it('name only sources and questions that the archive holds', () => {
    const known = new Set([...archive.sources, ...archive.dimensions].map(({ key }) => key))
    for (const { findings, instruments } of archive.frameworks) {
      const named = [
        ...instruments.flatMap(({ sources }) => sources),
        ...findings.flatMap(({ dimension, answers }) => [dimension, ...answers.flatMap(({ sources }) => sources)]),
      ]
      expect(named.filter((key) => !known.has(key))).toEqual([])
    }
  })
})
