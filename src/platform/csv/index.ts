export * from './decode'
export * from './read-table'
export * from './write-table'
