import { duty } from '../worker/neighbour'
export const taken = duty
