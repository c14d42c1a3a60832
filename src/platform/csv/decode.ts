import { AppError } from '../errors'

/** What one upload may hold. */
export const csvLimits = { bytes: 2 * 1024 * 1024, rows: 2_000 } as const

const howToSave =
  'Save it as UTF-8 and try again: in Excel choose File, Save As, “CSV UTF-8 (comma delimited)”; in Google Sheets, File, Download, “Comma-separated values”.'

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/**
 * Text of an uploaded file. Only UTF-8 is taken, with or without a byte order mark: every other encoding would be a
 * guess, and a wrong guess stores names nobody can read.
 * @throws AppError `not-utf-8` (415), `file-too-large` (413), `file-empty` (400)
 */
export const decodeCsv = (bytes: Uint8Array): string => {
  if (bytes.length > csvLimits.bytes) {
    throw new AppError('file-too-large', 'The file is larger than 2 MB. Split it into smaller files.', 413)
  }
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw new AppError('not-utf-8', `The file is UTF-16. ${howToSave}`, 415)
  }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    throw new AppError('not-csv', `The file is a workbook or an archive, not a CSV file. ${howToSave}`, 415)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError(
      'not-utf-8',
      `The file is not UTF-8; it may be Shift_JIS, EUC-KR, Big5 or GBK. ${howToSave}`,
      415,
      { cause },
    )
  }
  if (text.includes('\0')) throw new AppError('not-utf-8', `The file is not plain text. ${howToSave}`, 415)
  if (!text.trim()) throw new AppError('file-empty', 'The file is empty. Its first line should name the columns.', 400)
  return text
}
