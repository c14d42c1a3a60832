export * from './adapter'
export * from './caught-endpoints'
export * from './sender'
export * from './transport'
