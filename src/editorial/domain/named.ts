/**
 * Who did something, as a reader of the panel may be told: a person by name, an account that is gone, one whose name is
 * not for this reader, or what is no person.
 */
export type Named =
  | { who: 'person'; name: string; me: boolean }
  | { who: 'gone' | 'withheld' | 'worker' | 'anonymous' }
  | { who: 'command'; name: string }
