import { query } from '../../site/queries/neighbour'
export const taken = query
