export * from './domain/neighbour'
