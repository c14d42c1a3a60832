export * from './domain/issue-rules'
