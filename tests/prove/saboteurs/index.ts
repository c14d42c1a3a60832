import type { Stand } from './bundle'

/** What each saboteur of the schedules takes out of the program. */
export const saboteurs = {
  'claim without its condition': {
    file: 'src/platform/claims/claim.ts',
    by: 'tests/prove/saboteurs/claim-without-condition.ts',
  },
  'done-mark outside the transaction': {
    file: 'src/editorial/actions/carry-out-schedule.ts',
    by: 'tests/prove/saboteurs/mark-outside-transaction.ts',
  },
} satisfies Record<string, Stand>

export type Saboteur = keyof typeof saboteurs
