import { describe, expect, it } from 'vitest'
import { type Stage, stages } from '../../../../src/editorial/domain/stages'
import {
  refuseTransition,
  stageAfterSave,
  type TransitionFacts,
  transitionNames,
  transitionTable,
} from '../../../../src/editorial/domain/transitions'

/** The table as it was agreed, written out again: from, to, who. `owner` may edit the document. */
const agreed: Record<string, [Stage[], Stage, string[]]> = {
  submit: [['draft', 'changes-requested'], 'in-review', ['owner']],
  withdraw: [['in-review'], 'draft', ['owner']],
  'request-changes': [['in-review'], 'changes-requested', ['admin', 'editor', 'reviewer']],
  approve: [['in-review'], 'approved', ['admin', 'editor', 'reviewer']],
  reopen: [['approved', 'scheduled'], 'draft', ['admin', 'editor']],
  schedule: [['approved'], 'scheduled', ['admin', 'editor']],
  unschedule: [['scheduled'], 'approved', ['admin', 'editor']],
  publish: [['approved', 'scheduled'], 'published', ['admin', 'editor', 'worker']],
  unpublish: [['published'], 'draft', ['admin', 'editor', 'worker']],
  archive: [['draft', 'published'], 'archived', ['admin', 'editor']],
  unarchive: [['archived'], 'draft', ['admin', 'editor']],
  correct: [['published'], 'draft', ['admin', 'editor']],
}

const actors: Record<string, TransitionFacts['actor']> = {
  owner: { roles: ['author'], owns: true, worker: false, edited: true },
  stranger: { roles: ['author'], owns: false, worker: false, edited: false },
  organiser: { roles: ['organiser'], owns: false, worker: false, edited: false },
  reviewer: { roles: ['reviewer'], owns: false, worker: false, edited: false },
  editor: { roles: ['editor'], owns: false, worker: false, edited: false },
  admin: { roles: ['admin'], owns: false, worker: false, edited: false },
  worker: { roles: [], owns: false, worker: true, edited: false },
}

const facts = (more: Partial<TransitionFacts>): TransitionFacts => ({
  stage: 'draft',
  live: true,
  actor: actors.editor as TransitionFacts['actor'],
  fourEyes: true,
  note: 'A note.',
  unmet: [],
  corrections: true,
  ...more,
})

describe('the table of transitions', () => {
  it('is the one that was agreed', () => {
    expect(Object.keys(agreed)).toEqual([...transitionNames])
    for (const [name, [from, to, who]] of Object.entries(agreed)) {
      const rule = transitionTable[name as 'submit']
      expect([name, rule.from, rule.to, [...rule.who].sort()]).toEqual([name, from, to, [...who].sort()])
    }
  })

  it.each(transitionNames)('%s: every actor in every stage hears yes, or why not', (name) => {
    const [from, , who] = agreed[name] as [Stage[], Stage, string[]]
    for (const [actor, held] of Object.entries(actors)) {
      for (const stage of stages) {
        const refusal = refuseTransition(name, facts({ stage, actor: held }))
        const expected = !who.includes(actor) ? 'forbidden' : from.includes(stage) ? null : 'wrong-stage'
        expect([actor, stage, refusal?.code ?? null]).toEqual([actor, stage, expected])
      }
    }
  })
})

describe('what must hold besides', () => {
  const editor = { ...(actors.editor as TransitionFacts['actor']), edited: true }

  it('whoever edited does not approve, whatever their role, unless the desk has switched that off', () => {
    for (const role of ['editor', 'admin', 'reviewer']) {
      const actor = { ...editor, roles: [role] }
      expect(refuseTransition('approve', facts({ stage: 'in-review', actor }))).toMatchObject({
        code: 'four-eyes',
        status: 422,
      })
      expect(refuseTransition('approve', facts({ stage: 'in-review', actor, fourEyes: false }))).toBeNull()
    }
    expect(refuseTransition('publish', facts({ stage: 'approved', actor: editor }))).toBeNull()
    const uncorrected = facts({ stage: 'published', actor: editor, corrections: false })
    expect(refuseTransition('correct', uncorrected)).toMatchObject({ code: 'no-corrections', status: 409 })
  })

  it('changes are asked for, and corrections begun, with a note', () => {
    expect(refuseTransition('request-changes', facts({ stage: 'in-review', note: ' ' }))?.code).toBe('note-missing')
    expect(refuseTransition('correct', facts({ stage: 'published', note: '' }))?.code).toBe('note-missing')
  })

  it('the checklist stands before approval, schedule and publication', () => {
    const unmet = ['The picture has no alternative text.']
    expect(refuseTransition('approve', facts({ stage: 'in-review', unmet }))).toMatchObject({
      code: 'checklist',
      status: 422,
      sentence: 'Not ready yet: The picture has no alternative text.',
    })
    expect(refuseTransition('schedule', facts({ stage: 'approved', unmet }))?.code).toBe('checklist')
    expect(refuseTransition('publish', facts({ stage: 'approved', unmet }))?.code).toBe('checklist')
    expect(refuseTransition('submit', facts({ stage: 'draft', unmet, actor: { ...editor, owns: true } }))).toBeNull()
  })

  it('only what readers can reach is taken down or corrected', () => {
    expect(refuseTransition('unpublish', facts({ stage: 'published', live: false }))?.code).toBe('not-public')
    expect(refuseTransition('correct', facts({ stage: 'published', live: false }))?.code).toBe('not-public')
  })
})

describe('a save', () => {
  it('moves a stage only where something readers would see has changed', () => {
    for (const stage of stages) expect(stageAfterSave(stage, false)).toBe(stage)
    const moved = stages.filter((stage) => stageAfterSave(stage, true) !== stage)
    expect(moved).toEqual(['approved', 'scheduled', 'published'])
    for (const stage of moved) expect(stageAfterSave(stage, true)).toBe('draft')
  })
})
