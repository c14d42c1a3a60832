export { addressHash } from './actions/address-hash'
export { notesChanges } from './actions/changes/note-changes'
export { chosenIn, keepChanges } from './actions/compile/keep-changes'
export type { Fate } from './actions/dispatch/report'
export { type DispatchesWorked, workDispatches } from './actions/dispatch/work-dispatches'
export * from './actions/intake'
export { issueSignOff } from './actions/issue-sign-off'
export {
  type ReadToken,
  readerToken,
  readToken,
  type TokenOf,
  type TokenPurpose,
  tokenHolds,
} from './actions/reader-token'
export * from './actions/readers'
export { type Confirming, confirmSubscription, readConfirmation } from './actions/readers/confirm-subscription'
export { eraseReader } from './actions/readers/erase-reader'
export { type Evidence, evidenceOf } from './actions/readers/evidence'
export { currentWording } from './actions/readers/mail-settings'
export { normaliseAddress, type ReaderAddress } from './actions/readers/normalise-address'
export { ownData } from './actions/readers/own-data'
export { readerByToken } from './actions/readers/reader-by-token'
export { preferencesLink, unsubscribeLink } from './actions/readers/reader-links'
export { sendReaderMails } from './actions/readers/send-reader-mails'
export { setPreferences } from './actions/readers/set-preferences'
export { CONFIRMATIONS_A_DAY, takeSubscription } from './actions/readers/take-subscription'
export { unsubscribe } from './actions/readers/unsubscribe'
export { dispatchEndpoints } from './dispatch-endpoints'
export { asArchive } from './domain/changes/archive-mark'
export * from './domain/issue-rules'
export * from './domain/lists'
export * from './domain/mail-parts'
export * from './domain/readers/choices'
export * from './domain/readers/wording'
export * from './domain/readers/words'
export { intakeEndpoints } from './intake-endpoints'
export { issueEndpoints } from './issue-endpoints'
