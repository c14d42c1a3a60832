import { support } from '../../tests/support/neighbour'
export const taken = support
