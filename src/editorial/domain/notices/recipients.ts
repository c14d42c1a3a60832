import type { NoticeKind } from './kinds'

export type NoticePerson = {
  id: string
  name: string
  email: string
  roles: readonly string[]
  locale: string
  timeZone: string
  /** What this person takes by mail; what is not said is taken. */
  notify: Partial<Record<Choice, boolean | null>>
}

type Choice = 'reviews' | 'decisions' | 'approvals' | 'failures'

const choices: Record<NoticeKind, Choice> = {
  request: 'reviews',
  decision: 'decisions',
  'taken-back': 'approvals',
  schedule: 'failures',
  // What readers hold does not hold any more: told like what went wrong with a publication.
  outdated: 'failures',
}

/** Account ids of those a notice may concern; null where there is none. */
export type Concerned = {
  /** Who acted; nobody is told of what they did themselves. */
  actor: string | null
  submitter: string | null
  authors: readonly string[]
  approvers: readonly string[]
  scheduler: string | null
  /** Who edited since the last approval and so cannot sign it off; empty where the desk lets them. */
  barred: readonly string[]
}

const holders = (people: readonly NoticePerson[], ...roles: string[]) =>
  people.filter((person) => roles.some((role) => person.roles.includes(role)))

/** The first of these that is not empty. */
const firstOf = (...groups: NoticePerson[][]): NoticePerson[] => groups.find(({ length }) => length > 0) ?? []

/**
 * Reviewers and editors who can sign off; where none can, the admins, and where all of them edited, everybody who
 * might: somebody has to know that it waits.
 */
const askedToReview = (people: readonly NoticePerson[], { actor, barred }: Concerned): NoticePerson[] => {
  const others = people.filter(({ id }) => id !== actor)
  const free = others.filter(({ id }) => !barred.includes(id))
  return firstOf(
    holders(free, 'reviewer', 'editor'),
    holders(free, 'admin'),
    holders(others, 'reviewer', 'editor', 'admin'),
  )
}

const among = (people: readonly NoticePerson[], ids: readonly (string | null)[]) =>
  people.filter(({ id }) => ids.includes(id))

/** The scheduler; where that account is gone, the editors, and on a desk without any the admins. */
const concernedBySchedule = (people: readonly NoticePerson[], { scheduler }: Concerned): NoticePerson[] =>
  firstOf(among(people, [scheduler]), holders(people, 'editor'), holders(people, 'admin'))

/** The editors beside whoever acted; on a desk without others, the admins. */
const deskBeside = (people: readonly NoticePerson[], { actor }: Concerned): NoticePerson[] => {
  const others = people.filter(({ id }) => id !== actor)
  return firstOf(holders(others, 'editor'), holders(others, 'admin'))
}

const byKind: Record<NoticeKind, (people: readonly NoticePerson[], concerned: Concerned) => NoticePerson[]> = {
  request: askedToReview,
  decision: (people, { submitter, authors }) => among(people, [submitter, ...authors]),
  'taken-back': (people, { approvers, scheduler }) => among(people, [...approvers, scheduler]),
  schedule: concernedBySchedule,
  outdated: deskBeside,
}

/** Who is told: those concerned, each once, without whoever acted and without those who chose not to be. */
export const recipientsOf = (
  kind: NoticeKind,
  concerned: Concerned,
  people: readonly NoticePerson[],
): readonly NoticePerson[] =>
  byKind[kind](people, concerned).filter(({ id, notify }) => id !== concerned.actor && notify[choices[kind]] !== false)
