import { expect, it } from 'vitest'
import { changedValues } from '../../../../src/editorial/domain/changed-values'

it('tells what changed by key, from what to what', () => {
  const before = { id: '1', updatedAt: 'then', fourEyes: true, reviewDays: 3, approvals: [] }
  const after = { id: '1', updatedAt: 'now', fourEyes: false, reviewDays: 3, approvals: [{ count: 2 }] }

  expect(changedValues(before, after)).toEqual({
    before: { fourEyes: true, approvals: [] },
    after: { fourEyes: false, approvals: [{ count: 2 }] },
  })
})

it('takes what is empty in different ways for the same', () => {
  expect(changedValues({ group: {}, list: null, text: '' }, { group: undefined, list: [], text: null })).toBeNull()
})
