import { platform } from '../platform/neighbour'
export const taken = platform
