import { isSignedOff, type Stage } from './stages'

/** Every move between stages, by its name in code, API and database. */
export const transitionNames = [
  'submit',
  'withdraw',
  'request-changes',
  'approve',
  'reopen',
  'schedule',
  'unschedule',
  'publish',
  'unpublish',
  'archive',
  'unarchive',
  'correct',
] as const

export type TransitionName = (typeof transitionNames)[number]

/** `owner` is whoever may edit the document: its author, an editor, an organiser for their own. */
type Who = 'owner' | 'admin' | 'editor' | 'reviewer' | 'worker'

export type TransitionRule = {
  readonly from: readonly Stage[]
  readonly to: Stage
  readonly who: readonly Who[]
  /** A note is part of the act: without one the other side does not know what to do. */
  readonly note?: true
  /** Readers must be able to reach the document for this to mean anything. */
  readonly live?: true
  /** The checklist must be met. */
  readonly checklist?: true
}

const desk = ['editor', 'admin'] as const
const reviewers = ['reviewer', 'editor', 'admin'] as const

/** The one table: from, transition, to, who may, what must hold. */
export const transitionTable: Readonly<Record<TransitionName, TransitionRule>> = {
  submit: { from: ['draft', 'changes-requested'], to: 'in-review', who: ['owner'] },
  withdraw: { from: ['in-review'], to: 'draft', who: ['owner'] },
  'request-changes': { from: ['in-review'], to: 'changes-requested', who: reviewers, note: true },
  approve: { from: ['in-review'], to: 'approved', who: reviewers, checklist: true },
  reopen: { from: ['approved', 'scheduled'], to: 'draft', who: desk },
  schedule: { from: ['approved'], to: 'scheduled', who: desk, checklist: true },
  unschedule: { from: ['scheduled'], to: 'approved', who: desk },
  publish: { from: ['approved', 'scheduled'], to: 'published', who: [...desk, 'worker'], checklist: true },
  unpublish: { from: ['published'], to: 'draft', who: [...desk, 'worker'], live: true },
  archive: { from: ['draft', 'published'], to: 'archived', who: desk },
  unarchive: { from: ['archived'], to: 'draft', who: desk },
  correct: { from: ['published'], to: 'draft', who: desk, note: true, live: true },
}

export type TransitionFacts = {
  stage: Stage
  /** Readers can reach the document now. */
  live: boolean
  actor: { roles: readonly string[]; owns: boolean; worker: boolean; edited: boolean }
  /** Whoever edited since the last approval cannot approve. */
  fourEyes: boolean
  note: string
  /** What the checklist still wants, in sentences; only asked for where the rule names it. */
  unmet: readonly string[]
  /** The collection keeps corrections for its readers. */
  corrections: boolean
}

export type TransitionRefusal = {
  code: 'forbidden' | 'wrong-stage' | 'four-eyes' | 'checklist' | 'note-missing' | 'not-public' | 'no-corrections'
  status: 403 | 409 | 422
  sentence: string
}

const stageWords: Record<Stage, string> = {
  draft: 'a draft',
  'in-review': 'in review',
  'changes-requested': 'waiting for changes',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  archived: 'archived',
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

const mayAct = (who: readonly Who[], { roles, owns, worker }: TransitionFacts['actor']): boolean =>
  (worker && who.includes('worker')) || (owns && who.includes('owner')) || who.some((role) => roles.includes(role))

const whoWords: Record<Who, string> = {
  owner: 'those who may edit it',
  admin: 'admins',
  editor: 'editors',
  reviewer: 'reviewers',
  worker: '',
}

/** Why this move may not be made now, or `null`. Whether a person may is said before whether the stage fits. */
export const refuseTransition = (name: TransitionName, facts: TransitionFacts): TransitionRefusal | null => {
  const rule = transitionTable[name]
  if (!mayAct(rule.who, facts.actor)) {
    const who = listed(rule.who.map((one) => whoWords[one]).filter(Boolean))
    return { code: 'forbidden', status: 403, sentence: `Only ${who} may do this.` }
  }
  if (!rule.from.includes(facts.stage)) {
    const wanted = listed(rule.from.map((stage) => stageWords[stage]))
    const sentence = `This is ${stageWords[facts.stage]}; only what is ${wanted} can take this step. Reload to see where it stands.`
    return { code: 'wrong-stage', status: 409, sentence }
  }
  if (rule.live && !facts.live) {
    return { code: 'not-public', status: 409, sentence: 'Readers cannot reach this document now.' }
  }
  if (name === 'correct' && !facts.corrections) {
    const sentence = 'This collection has no corrections; edit it and send it to review.'
    return { code: 'no-corrections', status: 409, sentence }
  }
  if (name === 'approve' && facts.fourEyes && facts.actor.edited) {
    const sentence = 'You edited this since the last approval, so somebody else signs it off.'
    return { code: 'four-eyes', status: 422, sentence }
  }
  if (rule.note && !facts.note.trim()) {
    return { code: 'note-missing', status: 422, sentence: 'Say in a note what this is about; it goes with the step.' }
  }
  if (rule.checklist && facts.unmet.length) {
    return { code: 'checklist', status: 422, sentence: `Not ready yet: ${facts.unmet.join(' ')}` }
  }
  return null
}

/**
 * The stage after a save. A real change takes an approval back and begins the next working copy of what is published;
 * a save that changes nothing readers see leaves everything as it is.
 */
export const stageAfterSave = (stage: Stage, changed: boolean): Stage =>
  changed && (isSignedOff(stage) || stage === 'published') ? 'draft' : stage
