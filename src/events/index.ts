export { speakerImporter } from './actions/speaker-importer'
export * from './domain/zones'
