import { expect, it } from 'vitest'
import { tellEntry } from '../../../../src/editorial/domain/timeline'

const at = '2026-03-01T00:00:00.000Z'
const by = { who: 'worker' } as const

it('tells of an entry what a reader of the document may know, and nothing else it holds', () => {
  const entry = tellEntry(
    {
      id: 'e1',
      at,
      verb: 'approve',
      snapshot: 'abc',
      before: { stage: 'in-review', live: false },
      after: { stage: 'approved', approvals: 1, needed: 2, selfApproved: true, note: 'Fine.', secret: 'x' },
      sequence: 7,
    },
    by,
  )
  expect(entry).toMatchObject({
    from: 'in-review',
    to: 'approved',
    approvals: { signed: 1, needed: 2 },
    selfApproved: true,
    note: 'Fine.',
    sequence: 7,
  })
  expect(JSON.stringify(entry)).not.toContain('secret')
})

it('names the item that was ticked', () => {
  const ticked = tellEntry({ id: 'e3', at, verb: 'tick', after: { item: 'Figures checked against the register.' } }, by)
  expect(ticked.note).toBe('Figures checked against the register.')
})

it('takes what does not fit for nothing: an entry of another time or kind is still told', () => {
  const odd = {
    id: 'e2',
    at,
    verb: 'unheard-of',
    before: 'text',
    after: { stage: 'nowhere', approvals: '1', dueAt: at },
  }
  expect(tellEntry(odd, by)).toMatchObject({
    verb: 'unheard-of',
    from: null,
    to: null,
    approvals: null,
    schedule: null,
    sequence: null,
  })
})
