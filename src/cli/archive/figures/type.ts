import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

/** The faces figures are set in. Family names are those inside the files: fontconfig knows them by nothing else. */
const files = {
  regular: { family: 'Source Sans 3', weight: 400, file: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf' },
  semibold: { family: 'Source Sans 3', weight: 600, file: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf' },
  korean: { family: 'Noto Sans KR', weight: 400, file: 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf' },
  japanese: { family: 'Noto Sans JP', weight: 400, file: 'noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf' },
} as const

export type Face = keyof typeof files

const require = createRequire(import.meta.url)
const opened = new Map<Face, Font>()

const open = (face: Face): Font => {
  const known = opened.get(face)
  if (known) return known
  const font = create(readFileSync(require.resolve(`@expo-google-fonts/${files[face].file}`)))
  if (font.type === 'TTC' || font.type === 'DFont') throw new Error(`${files[face].file} is a collection, not a font`)
  opened.set(face, font as Font)
  return font as Font
}

export const familyOf = (face: Face) => files[face]

/** Width of `text` in the unit of `size`. */
export const widthOf = (text: string, face: Face, size: number): number => {
  const font = open(face)
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}

/** Characters the face has no glyph for: they would be drawn as boxes. */
export const missingGlyphs = (text: string, face: Face): string[] =>
  [...text].filter((character) => !open(face).hasGlyphForCodePoint(character.codePointAt(0) ?? 0))

/** Lines no wider than `width`. @throws RangeError where one word alone is wider, since it would be clipped */
export const wrap = (text: string, face: Face, size: number, width: number): string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    if (widthOf(word, face, size) > width) throw new RangeError(`“${word}” is wider than its column (${width})`)
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(joined, face, size) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}
