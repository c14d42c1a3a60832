import { field } from '../trials/neighbour'
export const taken = field
