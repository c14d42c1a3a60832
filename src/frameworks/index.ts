export * from './domain/finding-at'
export * from './domain/findings'
export * from './domain/instruments'
