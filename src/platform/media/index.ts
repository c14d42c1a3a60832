export * from './file-headers'
export * from './prepare-upload'
export * from './serve-local'
export * from './storage'
