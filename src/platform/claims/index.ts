export { type Claim, claim } from './claim'
export { leaseEnd, unleased } from './lease'
export { takeTurn } from './take-turn'
