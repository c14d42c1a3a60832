import type { Proof } from '../prove/halves'
import { heading } from './report'

export const saboteur = 'token match taken out'

export const mailProof: Proof = {
  script: 'tests/prove-mail/run.ts',
  heading,
  saboteurs: {
    [saboteur]: {
      file: 'src/newsletter/actions/dispatch/ledger.ts',
      by: 'tests/prove-mail/saboteurs/ledger-without-token.ts',
    },
  },
}
