import type { Proof } from './halves'
import { heading } from './report'
import { saboteurs } from './saboteurs'

/** What is scheduled goes out once: main.ts says how it is proved. */
export const schedulesProof: Proof = { script: 'tests/prove/run.ts', heading, saboteurs }
