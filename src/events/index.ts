export * from './domain/zones'
