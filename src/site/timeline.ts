import type { MilestoneView } from './queries/milestones'

/** Good news for a product, bad news, or a step on the way. */
export type MarkTone = 'good' | 'bad' | 'step'

const tones: Record<string, MarkTone> = {
  approved: 'good',
  'conditional-approval': 'good',
  launched: 'good',
  reimbursed: 'good',
  designation: 'step',
  'hold-lifted': 'step',
  'study-resumed': 'step',
  'clinical-hold': 'bad',
  'complete-response': 'bad',
  refused: 'bad',
  withdrawn: 'bad',
  'study-halted': 'bad',
}

export const toneOf = (kind: string): MarkTone => tones[kind] ?? 'step'

export type Mark = {
  milestone: MilestoneView
  tone: MarkTone /** 0 to 1 along the axis; null where not dated. */
  at: number | null
}
export type Lane = { jurisdiction: string; marks: Mark[] }
export type Timeline = { lanes: Lane[]; years: { year: number; at: number }[] }

const isDate = (value: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(value)

/** Years since the beginning of the era; the middle of what a partial date leaves open. */
const position = (value: string): number => {
  const [year = 0, month, day] = value.split('-').map(Number)
  if (!month) return year + 0.5
  return year + (month - 1 + (day ? (day - 1) / 31 : 0.5)) / 12
}

/** Without one date there is no axis: lanes hold their marks in the order given. */
const undatedTimeline = (milestones: readonly MilestoneView[]): Timeline => ({
  years: [],
  lanes: [...new Set(milestones.map(({ jurisdiction }) => jurisdiction))].map((jurisdiction) => ({
    jurisdiction,
    marks: milestones
      .filter((milestone) => milestone.jurisdiction === jurisdiction)
      .map((milestone) => ({ milestone, tone: toneOf(milestone.kind), at: null })),
  })),
})

/** Lanes in the order their first dated mark stands in; undated marks come last in their lane. */
export const timelineOf = (milestones: readonly MilestoneView[]): Timeline => {
  if (!milestones.some(({ occurredOn }) => isDate(occurredOn))) return undatedTimeline(milestones)
  const dated = milestones.filter(({ occurredOn }) => isDate(occurredOn)).map(({ occurredOn }) => position(occurredOn))
  const first = Math.floor(Math.min(...dated))
  const last = Math.ceil(Math.max(...dated) + 0.01)
  const along = (value: number) => (value - first) / (last - first)
  const ordered = [...milestones].sort((a, b) => {
    if (isDate(a.occurredOn) !== isDate(b.occurredOn)) return isDate(a.occurredOn) ? -1 : 1
    return a.occurredOn.localeCompare(b.occurredOn)
  })
  const lanes = new Map<string, Mark[]>()
  for (const milestone of ordered) {
    const marks = lanes.get(milestone.jurisdiction) ?? []
    const at = isDate(milestone.occurredOn) ? along(position(milestone.occurredOn)) : null
    marks.push({ milestone, tone: toneOf(milestone.kind), at })
    lanes.set(milestone.jurisdiction, marks)
  }
  const span = last - first
  const step = Math.max(1, Math.ceil(span / 8))
  const years = Array.from({ length: span + 1 }, (_, n) => ({ year: first + n, at: n / span })).filter(
    (_, n) => n % step === 0,
  )
  return { lanes: [...lanes].map(([jurisdiction, marks]) => ({ jurisdiction, marks })), years }
}
