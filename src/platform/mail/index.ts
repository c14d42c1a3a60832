export * from './adapter'
export * from './sender'
export * from './transport'
