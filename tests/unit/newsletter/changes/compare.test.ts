import { describe, expect, it } from 'vitest'
import { trackedChanges } from '../../../../src/newsletter/domain/changes/compare'
import { topicsOf } from '../../../../src/newsletter/domain/changes/topics-of'

const trial = {
  name: 'Alpha: knee osteoarthritis',
  recruitment: 'RECRUITING',
  phases: ['PHASE3'],
  country: 'KR',
  countries: ['KR', 'JP'],
  therapies: ['t1'],
  sponsors: [],
  enrolment: 120,
  completion: { date: '2026-03', type: 'ESTIMATED' },
  corrections: [],
}

describe('what a publication changed', () => {
  it('is one change a tracked field, with what it said before', () => {
    const after = {
      ...trial,
      recruitment: 'COMPLETED',
      enrolment: 118,
      completion: { date: '2026-02-11', type: 'ACTUAL' },
    }
    expect(trackedChanges('trials', trial, after)).toEqual([
      { field: 'recruitment', material: true, before: { code: ['RECRUITING'] }, after: { code: ['COMPLETED'] } },
      { field: 'enrolment', material: true, before: { number: 120 }, after: { number: 118 } },
      {
        field: 'completion',
        material: true,
        before: { date: '2026-03', type: 'ESTIMATED' },
        after: { date: '2026-02-11', type: 'ACTUAL' },
      },
    ])
  })

  it('is nothing where only what is not tracked, or the order of a list, differs', () => {
    const after = {
      ...trial,
      title: 'Another title',
      countries: ['JP', 'KR'],
      therapies: [{ id: 't1' }],
      sources: ['s'],
    }
    expect(trackedChanges('trials', trial, after)).toEqual([])
  })

  it('tells of a value taken away as well', () => {
    expect(trackedChanges('trials', trial, { ...trial, recruitment: null })).toMatchObject([
      { field: 'recruitment', before: { code: ['RECRUITING'] }, after: null },
    ])
  })

  it('is the record itself where readers had not seen it, with its facts', () => {
    const [made, ...rest] = trackedChanges('trials', null, trial)
    expect(rest).toEqual([])
    expect(made).toMatchObject({ field: 'new', before: null, material: true })
    expect(made?.facts).toMatchObject({ recruitment: { code: ['RECRUITING'] }, countries: { code: ['JP', 'KR'] } })
  })

  it('is nothing where the publication says that it mends typing errors, and something where it corrects', () => {
    const after = { ...trial, statusNote: 'Enrolling.' }
    const said = (...kinds: string[]) => ({ ...after, corrections: kinds.map((kind) => ({ kind })) })
    expect(trackedChanges('trials', trial, said('typo'))).toEqual([])
    expect(trackedChanges('trials', trial, said('typo', 'correction'))).toHaveLength(1)
    const before = { ...trial, corrections: [{ kind: 'typo' }] }
    expect(trackedChanges('trials', before, said('typo')), 'an old correction says nothing of this').toHaveLength(1)
  })
})

describe('topics of a change', () => {
  it.each([
    [['gene-therapy-aav'], ['Leber hereditary optic neuropathy'], ['gene-therapy', 'neurology', 'ophthalmology']],
    [['car-t'], ['Multiple myeloma'], ['car-t', 'immune-cells', 'oncology']],
    [['cell-therapy-msc'], ['Diabetic foot ulcer'], ['stem-cells', 'dermatology', 'metabolic']],
    [['cell-therapy-unspecified'], ['Alcoholic cirrhosis'], ['hepatology']],
    [['cell-therapy-other'], ['Functional single ventricle'], ['cardiovascular']],
    [['cell-therapy-unspecified'], ['A condition of its own'], []],
  ])('follow from %j and %j', (modalities, indications, topics) => {
    expect(topicsOf({ modalities, indications })).toEqual(topics)
  })

  it('hold regulation for an act of a regulator', () => {
    expect(topicsOf({ modalities: [], indications: [], regulatory: true })).toEqual(['regulation'])
  })
})
