export * from './domain/folded-name'
export * from './domain/partial-date'
export * from './domain/registry-id'
export * from './domain/vocabulary'
