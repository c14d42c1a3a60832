import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Clock } from '../../platform'
import type { TransitionName } from '../domain/transitions'
import type { Step, StepResult } from './steps/step'
import type { Canonical } from './take-snapshot'

/**
 * What else belongs to a transition of one collection: called before its step, inside its transaction; what it returns
 * is called after the step, with what the step did. Throwing takes everything back.
 */
export type AlsoOn = Partial<Record<TransitionName, (step: Step) => Promise<AfterStep | undefined>>>

export type AfterStep = (done: StepResult) => Promise<void>

/** A collection's own items of the checklist: sentences for what is unmet. */
export type ChecklistRule = (asked: {
  req: PayloadRequest
  id: string
  /** The working copy. */
  data: Record<string, unknown>
  canonical: Canonical
  clock: Clock
}) => Promise<string[]>

/** What a person ticks on this document beside the desk's own items: what no machine can decide of its content. */
export type ManualItems = (asked: {
  req: PayloadRequest
  id: string
  data: Record<string, unknown>
}) => Promise<string[]>

/** A hash of what readers of this document see of others: what a person signs beside its own content. */
export type Beside = (asked: {
  req: PayloadRequest
  id: string
  data: Record<string, unknown>
  clock: Clock
}) => Promise<string>

/** What a collection adds to sign-off; it stands in the collection's `custom.signOff`. */
export type SignOff = { alsoOn?: AlsoOn; checklist?: ChecklistRule; manualItems?: ManualItems; beside?: Beside }

export const signOffOf = (req: PayloadRequest, slug: string): SignOff =>
  (req.payload.collections[slug as CollectionSlug].config.custom?.signOff as SignOff | undefined) ?? {}

/** Runs a step with what the collection has to add to it. */
export const withAlso = async (
  name: TransitionName,
  step: Step,
  run: (step: Step) => Promise<StepResult>,
): Promise<StepResult> => {
  const after = await signOffOf(step.req, step.slug).alsoOn?.[name]?.(step)
  const done = await run(step)
  await after?.(done)
  return done
}
