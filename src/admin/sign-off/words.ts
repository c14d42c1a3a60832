import type { Stage } from '../../editorial/domain/stages'
import type { TransitionName } from '../../editorial/domain/transitions'
import type { Word } from '../translations'

export const stageWord: Record<Stage, Word> = {
  draft: 'stageDraft',
  'in-review': 'stageInReview',
  'changes-requested': 'stageChangesRequested',
  approved: 'stageApproved',
  scheduled: 'stageScheduled',
  published: 'stagePublished',
  archived: 'stageArchived',
}

export const stepWord: Record<TransitionName, Word> = {
  submit: 'stepSubmit',
  withdraw: 'stepWithdraw',
  'request-changes': 'stepRequestChanges',
  approve: 'stepApprove',
  reopen: 'stepReopen',
  schedule: 'stepSchedule',
  unschedule: 'stepUnschedule',
  publish: 'stepPublish',
  unpublish: 'stepUnpublish',
  archive: 'stepArchive',
  unarchive: 'stepUnarchive',
  correct: 'stepCorrect',
}
