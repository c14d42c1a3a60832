import { isSignedOff } from '../domain/stages'
import type { Taken } from './take-snapshot'
import type { WorkflowRow } from './workflow-row'

/** Whether exactly this content is signed off and waits to go out. */
export const isSigned = (row: WorkflowRow, taken: Taken): boolean =>
  isSignedOff(row.stage) && row.approvedHash === taken.hash
