/** One place that breaks a rule of the house: `file` is relative to the folder looked at. */
export type Breach = { rule: string; file: string; what: string }
