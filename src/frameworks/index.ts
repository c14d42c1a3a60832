export * from './domain/findings'
export * from './domain/instruments'
