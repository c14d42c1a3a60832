export * from './actions/bulk'
export * from './domain/decide-public-write'
export * from './domain/stages'
export { underTheGate } from './gate'
