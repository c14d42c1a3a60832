import { jurisdictionLabel, milestoneKindLabel } from './vocabulary'

type Text = string | null | undefined

/** How a trial is called: its title, or therapies and first indication ("Engensis: diabetic foot ulcer"). */
export const trialName = (trial: { title?: Text; therapies: readonly string[]; indication?: Text }): string => {
  const title = trial.title?.trim()
  if (title) return title
  const therapies = trial.therapies.join(' + ')
  return [therapies, trial.indication?.trim()].filter(Boolean).join(': ')
}

/** How a milestone is listed: "Engensis: Approved, Korea, 2025-02-13". */
export const milestoneName = (milestone: {
  therapy: Text
  kind: Text
  jurisdiction: Text
  occurredOn: Text
}): string => {
  const what = [
    milestoneKindLabel(milestone.kind),
    jurisdictionLabel(milestone.jurisdiction),
    milestone.occurredOn === 'not stated' ? 'date not stated' : milestone.occurredOn,
  ]
    .filter(Boolean)
    .join(', ')
  return [milestone.therapy, what].filter(Boolean).join(': ')
}
