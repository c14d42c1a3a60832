/** The slug of an address. Next hands on what stands there, encoded; what cannot be decoded names nothing. */
export const slugOf = (segment: string): string => {
  try {
    return decodeURIComponent(segment).normalize('NFC')
  } catch {
    return ''
  }
}
