/** What is wrong with a text as JSON, in a sentence; undefined where it is JSON or nothing is written. */
export const notJson = (text: string): string | undefined => {
  if (!text.trim()) return undefined
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return `This is not JSON yet: ${(error as Error).message}`
  }
}
