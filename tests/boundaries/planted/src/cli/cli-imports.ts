import { field } from '../../collections/trials/neighbour'
export const taken = field
