import type { AlsoOn, SignOff } from '../../editorial'
import type { Issue } from '../../payload-types'
import { both } from './both'
import { chosenIn, keepChanges, markSent } from './compile/keep-changes'
import { alsoOnSending } from './dispatch/also-on-issue'
import { shownHash } from './hold/shown-hash'
import { linkItems } from './links/link-items'
import { preflight } from './preflight/preflight'
import { gatherShown } from './render/gather-mail'
import { keepParts } from './render/keep-parts'

const content: AlsoOn = {
  approve: async ({ req, id, taken, clock }) => {
    return async (done) => {
      const snapshot = done.row?.approvedSnapshot
      if (!snapshot) return
      const parts = await keepParts({ req, id, data: taken.data, snapshot, clock })
      done.tell = { ...done.tell, parts }
    }
  },
  // On the short path the last approval publishes at once, before its own end.
  publish: async ({ req, id, row, taken, clock }) => {
    if (row.approvedSnapshot) await keepParts({ req, id, data: taken.data, snapshot: row.approvedSnapshot, clock })
    return async () => markSent(req, id)
  },
  // What is put away gives its changes back, and asks for them again when it returns.
  archive: async ({ req, id }) => {
    return async () => keepChanges({ req, id, wanted: [] })
  },
  unarchive: async ({ req, id, taken }) => {
    return async () => keepChanges({ req, id, wanted: chosenIn(taken.data) })
  },
}

/** What an issue adds to sign-off: its mail is rendered when it is approved, and sent as it was rendered. */
export const issueSignOff: SignOff = {
  checklist: preflight,
  manualItems: linkItems,
  beside: async ({ req, id, data, clock }) =>
    shownHash(await gatherShown({ req, issue: { ...data, id } as unknown as Issue, now: clock.now() })),
  alsoOn: both(content, alsoOnSending),
}
