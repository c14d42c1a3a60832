import { platform } from '../../src/platform/neighbour'
export const taken = platform
