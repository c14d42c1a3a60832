import type { Role } from '../../../collections/access-table'
import type { Answer } from '../../support/rest'

export const letters: Record<string, Role | null> = {
  A: 'admin',
  E: 'editor',
  R: 'reviewer',
  W: 'author',
  O: 'organiser',
  P: null,
}

/** A text field of each collection whose change shows that an update went through. */
export const changed: Record<string, string> = {
  articles: 'deck',
  trials: 'statusNote',
  therapies: 'summary',
  milestones: 'indication',
  companies: 'summary',
  frameworks: 'summary',
  events: 'summary',
  speakers: 'title',
  issues: 'preheader',
  appearances: 'role',
  sources: 'note',
  dimensions: 'question',
  media: 'caption',
  users: 'name',
}

/** Refused, or not even admitted to be there. */
const refusals = [401, 403, 404]
export const passed = ({ status }: Answer): boolean => {
  if (status !== 200 && status !== 201 && !refusals.includes(status)) throw new Error(`Unexpected status ${status}.`)
  return status < 300
}
