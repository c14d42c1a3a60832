import { part } from '../site/neighbour'
export const taken = part
