import { nowhere } from './nowhere'
export const taken = nowhere
