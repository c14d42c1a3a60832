import { act } from '../../trials/actions/neighbour'
export const taken = act
