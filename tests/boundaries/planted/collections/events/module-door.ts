import { neighbour } from '../../src/trials/domain/neighbour'
export const taken = neighbour
