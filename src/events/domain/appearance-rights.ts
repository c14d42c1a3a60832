/** Only these are seen by readers; the desk alone puts an appearance there and changes it there. */
const shownStates = ['announced', 'appeared']

export type AppearanceFacts = {
  state?: string | null
  event?: unknown
}

export type AppearanceWrite = {
  before: AppearanceFacts | null
  after: AppearanceFacts
  /** Some field that readers see differs. */
  changesShown: boolean
  /** The person may announce: editors and admins. */
  mayAnnounce: boolean
  /** The event it is at, and the one it was at, list this person as organiser. */
  atOwnEvents: boolean
}

export type AppearanceRefusal = { code: 'not-your-event' | 'announce-forbidden'; sentence: string }

const isShown = (facts: AppearanceFacts | null): boolean => shownStates.includes(String(facts?.state))

/** `null` lets the write pass. */
export const decideAppearanceWrite = (write: AppearanceWrite): AppearanceRefusal | null => {
  if (write.mayAnnounce) return null
  if (!write.atOwnEvents) {
    return { code: 'not-your-event', sentence: 'You can add and edit speakers at events that list you as organiser.' }
  }
  if (!isShown(write.before) && isShown(write.after)) {
    return {
      code: 'announce-forbidden',
      sentence: 'Only editors and admins announce a speaker. Set the state to confirmed and ask the desk.',
    }
  }
  if (isShown(write.before) && write.changesShown) {
    return {
      code: 'announce-forbidden',
      sentence: 'This speaker is announced, so readers see this entry. Ask an editor to change it.',
    }
  }
  return null
}
