import { type Comparison, loadComparison } from './framework-views'
import { query } from './query'

/** Every published framework side by side; which of them, and as of when, is the page's choice. */
export const comparison = query('comparison', (payload): Promise<Comparison> => loadComparison(payload))
