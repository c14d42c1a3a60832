/** The two lists a reader may be on. */
export const lists = ['editorial', 'event-news'] as const

export type List = (typeof lists)[number]

export const isList = (value: unknown): value is List => (lists as readonly unknown[]).includes(value)

/** A promotion goes to those who asked for event news; everything else is editorial. */
export const listOf = (issue: { kind?: string | null }): List =>
  issue.kind === 'event-promotion' ? 'event-news' : 'editorial'
