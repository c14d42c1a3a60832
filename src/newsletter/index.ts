export { addressHash } from './actions/address-hash'
export { notesChanges } from './actions/changes/note-changes'
export { beginDispatch } from './actions/dispatch/begin-dispatch'
export { type DispatchesWorked, workDispatches } from './actions/dispatch/work-dispatches'
export {
  type ReadToken,
  readerToken,
  readToken,
  type TokenOf,
  type TokenPurpose,
  tokenHolds,
} from './actions/reader-token'
export { asArchive } from './domain/changes/archive-mark'
export * from './domain/issue-rules'
export * from './domain/lists'
export * from './domain/mail-parts'
