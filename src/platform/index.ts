export * from './clock'
export * from './env'
export * from './errors'
export * from './log'
