import type { Figure } from './figure'
import { foreignPatientSchemes } from './foreign-patient-schemes'
import { japanTracksAndClasses } from './japan-tracks-and-classes'
import { koreanActTimeline } from './korean-act-timeline'
import { koreanRegulatoryStack } from './korean-regulatory-stack'
import { patientChecklist } from './patient-checklist'
import { regulatoryStatements } from './regulatory-statements'
import { treatmentPathway } from './treatment-pathway'
import { trialsByCountry } from './trials-by-country'
import { twoSystems } from './two-systems'

export { CREDIT, type Figure, LICENCE } from './figure'

/** Every figure of the archive. Their pictures are committed beside this folder, in `pictures/`. */
export const figures: readonly Figure[] = [
  trialsByCountry,
  regulatoryStatements,
  twoSystems,
  koreanRegulatoryStack,
  japanTracksAndClasses,
  patientChecklist,
  foreignPatientSchemes,
  koreanActTimeline,
  treatmentPathway,
]
