/** Signs by which a spreadsheet takes a cell for a formula; full-width ones too, since Excel in East Asia folds them. */
const formula = '[ \\u00a0\\u3000"]*[=+\\-@＝＋－＠]'

/**
 * Where a cell begins, for whichever spreadsheet: at its own beginning, and inside after a semicolon, a tab or a line
 * break, since a spreadsheet that splits at those takes a quotation mark in mid-line for a letter. A comma inside stays
 * inside: whatever splits at commas knows our quotation marks.
 */
const begins = '(?<=^|[;\\t\\r\\n])'

const unguarded = new RegExp(`^(?=[\\t\\r\\n])|${begins}(?=${formula})`, 'g')
const guarded = new RegExp(`^'(?=[\\t\\r\\n])|${begins}'(?=${formula})`, 'g')

/** A cell a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection), wherever it begins. */
export const neutralise = (cell: string): string => cell.replace(unguarded, "'")

/** Takes those marks off again: what was exported reads back as it was. */
export const withoutGuard = (cell: string): string => cell.replace(guarded, '')
