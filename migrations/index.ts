import { migrations as mongodb } from './mongodb'
import { migrations as sqlite } from './sqlite'

/** The committed history of both databases, run when the program connects. */
export const migrations = { sqlite, mongodb }
