import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { AppError } from '../errors'

export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024
/** About 8,000 × 6,000; a small file that unpacks to more is a bomb or a mistake. */
export const MAX_PIXELS = 50_000_000

export type Upload = { data: Buffer; name: string; mimetype: string; size: number }

const ACCEPTED = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf']

const refuse = (code: string, sentence: string, status = 400, cause?: unknown): never => {
  throw new AppError(code, `File: ${sentence}`, status, { cause })
}

/** Letters and digits of the name it came with, a part of its content's hash, and the ending its bytes deserve. */
const nameFor = (name: string, data: Buffer, extension: string): string => {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return `${stem || 'file'}-${sha256(data).slice(0, 10)}.${extension}`
}

export const sha256 = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

const encode = async (data: Buffer): Promise<{ data: Buffer; extension: 'jpg' | 'png' }> => {
  const input = sharp(data, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
  const { pages, format } = await input.metadata()
  if ((pages ?? 1) > 1) refuse('upload-animated', 'moving pictures are not accepted; upload a still one.')
  const upright = input.autoOrient().toColourspace('srgb')
  // Transparency and drawings stay lossless; photographs in web formats become what every mail program shows.
  const lossless = format === 'png' || !(await sharp(data, { limitInputPixels: MAX_PIXELS }).stats()).isOpaque
  return lossless
    ? { data: await upright.png({ compressionLevel: 9 }).toBuffer(), extension: 'png' }
    : { data: await upright.jpeg({ quality: 90, mozjpeg: true }).toBuffer(), extension: 'jpg' }
}

/**
 * What is stored of an uploaded file. Its type is read from its bytes, never from its name. Pictures are turned
 * upright and written anew as JPEG or PNG, so that nothing but pixels is left: no EXIF, no place, no second file
 * hidden behind the first. A PDF is kept as it came and only ever served for download.
 * @throws AppError `upload-too-large` (413), `upload-type`, `upload-animated`, `upload-unreadable` (400)
 */
export const prepareUpload = async (file: Pick<Upload, 'data' | 'name'>): Promise<Upload> => {
  if (file.data.length > MAX_UPLOAD_BYTES) refuse('upload-too-large', 'it is larger than 20 MB.', 413)
  const kind = await fileTypeFromBuffer(file.data)
  if (!kind || !ACCEPTED.includes(kind.mime)) {
    return refuse('upload-type', 'only JPEG, PNG, WebP and AVIF pictures and PDF files are accepted.')
  }
  if (kind.mime === 'application/pdf') {
    return { data: file.data, name: nameFor(file.name, file.data, 'pdf'), mimetype: kind.mime, size: file.data.length }
  }
  try {
    const { data, extension } = await encode(file.data)
    const mimetype = extension === 'png' ? 'image/png' : 'image/jpeg'
    return { data, name: nameFor(file.name, data, extension), mimetype, size: data.length }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    return refuse('upload-unreadable', 'the picture cannot be read, or has more than 50 million pixels.', 400, cause)
  }
}
