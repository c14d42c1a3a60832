export { rehashAddresses } from './rehash-addresses'
