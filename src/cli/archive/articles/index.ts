import type { Article } from './article'
import { koreaJapanCompared } from './korea-japan-compared'
import { koreanLaw } from './korean-law'
import { regionalPhase3 } from './regional-phase-3'

export type { Article } from './article'

export const articles: readonly Article[] = [regionalPhase3, koreaJapanCompared, koreanLaw]
