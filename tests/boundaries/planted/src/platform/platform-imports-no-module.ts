import { neighbour } from '../trials'
export const taken = neighbour
