export { addressHash } from './actions/address-hash'
export { notesChanges } from './actions/changes/note-changes'
export * from './actions/clicks'
export { chosenIn, keepChanges } from './actions/compile/keep-changes'
export type { Fate } from './actions/dispatch/report'
export { type DispatchesWorked, workDispatches } from './actions/dispatch/work-dispatches'
export { holdOutdatedIssues, holdsIssues } from './actions/hold/hold-issues'
export * from './actions/intake'
export { issueSignOff } from './actions/issue-sign-off'
export { tryLinks } from './actions/links/try-links'
export { readWebView } from './actions/preview/read-web-view'
export {
  type ReadToken,
  readerToken,
  readToken,
  type TokenOf,
  type TokenPurpose,
  tokenHolds,
} from './actions/reader-token'
export * from './actions/readers'
export * from './actions/roster'
export { showsInMail, tellAppearanceChange } from './actions/updates/tell-outdated'
export { lookUpEndpoints, mailEventEndpoints } from './care-endpoints'
export { dispatchEndpoints } from './dispatch-endpoints'
export { asArchive } from './domain/changes/archive-mark'
export * from './domain/issue-rules'
export * from './domain/lists'
export * from './domain/mail-parts'
export * from './domain/readers/choices'
export { wordingFault } from './domain/readers/keep-wording'
export * from './domain/readers/wording'
export * from './domain/readers/words'
export { intakeEndpoints } from './intake-endpoints'
export { issueEndpoints } from './issue-endpoints'
export { readerEndpoints, readerImportEndpoints, suppressionEndpoints } from './roster-endpoints'
export { eventUpdateEndpoints, issueUpdateEndpoints } from './update-endpoints'
