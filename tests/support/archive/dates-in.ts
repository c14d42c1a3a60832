/** Every `yyyy`, `yyyy-MM` or `yyyy-MM-dd` that a record states, wherever it stands in it. */
export const datesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/(?<![\d./-])(?:19|20)\d{2}(?:-\d{2}){0,2}(?![\d/-]|\.\d)/g)].map(([date]) => date)
