/** Words readers see for values that only the site shows. */
export const sectionLabels: Record<string, string> = {
  trials: 'Trials',
  regulation: 'Regulation',
  'treatment-guide': 'Treatment guide',
  industry: 'Industry',
  events: 'Events',
}

export const eventKindLabels: Record<string, string> = {
  conference: 'Conference',
  symposium: 'Symposium',
  workshop: 'Workshop',
  webinar: 'Webinar',
  meeting: 'Meeting',
}
