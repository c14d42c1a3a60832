import type { Drawing } from './canvas'

export type Figure = {
  /** File name of the picture, without `.png`, and the last part of its key in the archive. */
  readonly name: string
  readonly alt: string
  readonly caption: string
  readonly draw: () => Drawing
}

export const CREDIT = 'Imprimatur, drawn from the archive’s own data'
export const LICENCE = 'CC BY 4.0'
