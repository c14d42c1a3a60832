export { type Claim, claim } from './claim'
