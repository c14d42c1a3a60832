export { type Claim, claim } from './claim'
export { leaseEnd, machineNow, unleased } from './lease'
export { takeTurn } from './take-turn'
