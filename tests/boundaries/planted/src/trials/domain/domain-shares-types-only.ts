import { framework } from '../../frameworks/domain/neighbour'
export const taken = framework
