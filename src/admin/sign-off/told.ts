import type { Word } from '../translations'

/** What each verb of the trail is called; one that is not here is shown as it is written. */
export const toldWord: Record<string, Word> = {
  submit: 'toldSubmit',
  withdraw: 'toldWithdraw',
  'request-changes': 'toldRequestChanges',
  approve: 'toldApprove',
  reopen: 'toldReopen',
  schedule: 'toldSchedule',
  unschedule: 'toldUnschedule',
  publish: 'toldPublish',
  unpublish: 'toldUnpublish',
  archive: 'toldArchive',
  unarchive: 'toldUnarchive',
  correct: 'toldCorrect',
  'schedule-unpublish': 'toldScheduleUnpublish',
  'approval-voided': 'toldVoided',
  'schedule-held': 'toldHeld',
  'schedule-failed': 'toldFailed',
  'schedule-cancelled': 'toldCancelled',
  trash: 'toldTrash',
  'restore-from-trash': 'toldRestored',
  import: 'toldImport',
  load: 'toldLoad',
  tick: 'toldTick',
  untick: 'toldUntick',
  'public-before-sign-off': 'toldBefore',
}
