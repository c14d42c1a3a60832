import type { Stage } from '../runner/stages'

/** What only a clean clone can show. */
export const ciStages: Stage[] = []
