import { parse } from 'acorn'
export const taken = parse
