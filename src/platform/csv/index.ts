export * from './decode'
export { neutralise } from './guard'
export * from './read-table'
export * from './write-table'
