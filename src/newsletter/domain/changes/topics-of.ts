/** Which of the topics readers choose from a therapy's class belongs to; a class not named here says none. */
const byModality: Readonly<Record<string, readonly string[]>> = {
  'gene-therapy-aav': ['gene-therapy'],
  'gene-therapy-lentiviral': ['gene-therapy'],
  'gene-therapy-nonviral': ['gene-therapy'],
  'gene-therapy-unspecified': ['gene-therapy'],
  'gene-editing': ['gene-therapy', 'gene-editing'],
  'car-t': ['car-t', 'immune-cells'],
  'cell-therapy-msc': ['stem-cells'],
  'cell-therapy-immune': ['immune-cells'],
  'cell-therapy-ips': ['stem-cells'],
  'cell-therapy-gene-modified': ['gene-therapy'],
}

/** Words of an indication that place it in a therapeutic area. One may lie in several: a liver cancer does. */
const byIndication: readonly (readonly [string, RegExp])[] = [
  ['oncology', /cancer|carcinoma|lymphoma|leuk(?:a?e)mia|myeloma|tumou?r|glioma|blastoma|sarcoma|melanoma|neoplas/],
  ['neurology', /neuropath|amyotrophic|\bals\b|parkinson|alzheimer|stroke|spinal|cerebral|multiple sclerosis|epilep/],
  ['musculoskeletal', /arthritis|cartilage|menisc|muscular dystroph|myopath|bone|tendon|spinal muscular|osteo/],
  ['cardiovascular', /heart|cardi|ventric|ischa?emi|infarct|artery|arterial|vascul/],
  ['ophthalmology', /retin|macula|cornea|optic|ocular|\beyes?\b|leber/],
  ['dermatology', /ulcer|wound|dermatit|epidermolysis|burn|scar|psoria|skin/],
  ['metabolic', /diabet|mucopolysaccharid|fabry|gaucher|pompe|enzyme|storage disease|ha?emophilia|thalass?a?emia/],
  ['hepatology', /cirrhosis|hepat|liver/],
]

/** Topics of a change, from the classes of its therapies and the words of its indications, each once. */
export const topicsOf = ({
  modalities,
  indications,
  regulatory = false,
}: {
  modalities: readonly string[]
  indications: readonly string[]
  /** A dated act of a regulator. */
  regulatory?: boolean
}): string[] => {
  const said = indications.join(' | ').toLowerCase()
  return [
    ...new Set([
      ...modalities.flatMap((modality) => byModality[modality] ?? []),
      ...byIndication.flatMap(([topic, words]) => (words.test(said) ? [topic] : [])),
      ...(regulatory ? ['regulation'] : []),
    ]),
  ]
}
