export { addressHash } from './actions/address-hash'
export {
  type ReadToken,
  readerToken,
  readToken,
  type TokenOf,
  type TokenPurpose,
  tokenHolds,
} from './actions/reader-token'
export * from './domain/issue-rules'
export * from './domain/lists'
export * from './domain/mail-parts'
