import { randomBytes } from 'node:crypto'
import type { Subscriber } from '../../../payload-types'

export type ReaderList = NonNullable<Subscriber['lists']>[number]

/** A row of a reader's lists, with the id that Payload gives rows written by its own API and the database asks for. */
export const listRow = (row: Omit<ReaderList, 'id'>): ReaderList => ({ id: randomBytes(12).toString('hex'), ...row })
