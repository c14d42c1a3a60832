/** Only these are seen by readers: putting an appearance there, changing it there and taking it away are signed. */
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
  /** Editors and admins; null where no person writes, and then nobody signs. */
  onDesk: boolean | null
  /** The event it is at, and the one it was at, list this person as organiser. */
  atOwnEvents: boolean
  /** The desk lets organisers sign for their own events. */
  organisersSignOwn: boolean
}

export type AppearanceRefusal = { code: 'not-your-event' | 'announce-forbidden'; sentence: string }

/** What a write does to what readers see; null where they see nothing of it. */
export type AppearanceStep = 'announce' | 'change-announced' | 'take-down'

const isShown = (facts: AppearanceFacts | null): boolean => shownStates.includes(String(facts?.state))

export const appearanceStep = (
  before: AppearanceFacts | null,
  after: AppearanceFacts | null,
  changesShown: boolean,
): AppearanceStep | null => {
  if (isShown(after)) return isShown(before) ? (changesShown ? 'change-announced' : null) : 'announce'
  return isShown(before) ? 'take-down' : null
}

/** `null` lets the write pass. */
export const decideAppearanceWrite = (write: AppearanceWrite): AppearanceRefusal | null => {
  const step = appearanceStep(write.before, write.after, write.changesShown)
  if (write.onDesk) return null
  if (write.onDesk === null) {
    const sentence = 'What readers see of a speaker is signed by a person. Write this as an editor.'
    return step ? { code: 'announce-forbidden', sentence } : null
  }
  if (!write.atOwnEvents) {
    return { code: 'not-your-event', sentence: 'You can add and edit speakers at events that list you as organiser.' }
  }
  if (!step || write.organisersSignOwn) return null
  const sentence =
    step === 'announce'
      ? 'Only editors and admins announce a speaker. Set the state to confirmed and ask the desk.'
      : 'This speaker is announced, so readers see this entry. Ask an editor to change it.'
  return { code: 'announce-forbidden', sentence }
}
