/**
 * Faces for Korean, Japanese and Chinese come in a hundred parts each; their style sheet is linked only on pages that
 * show such text. The version in the address lets browsers keep them for good.
 */
import jp from '@fontsource-variable/noto-sans-jp/package.json'
import kr from '@fontsource-variable/noto-sans-kr/package.json'
import sc from '@fontsource-variable/noto-sans-sc/package.json'
import tc from '@fontsource-variable/noto-sans-tc/package.json'
import sans from '@fontsource-variable/source-sans-3/package.json'
import serif from '@fontsource-variable/source-serif-4/package.json'

const faces = {
  'noto-sans-jp': jp.version,
  'noto-sans-kr': kr.version,
  'noto-sans-sc': sc.version,
  'noto-sans-tc': tc.version,
  // For pages without a bundle; the others have these two in their own styles.
  'source-sans-3': sans.version,
  'source-serif-4': serif.version,
} as const

export type Face = keyof typeof faces

/** The version served of a face; undefined for any other name. */
export const faceVersion = (face: string): string | undefined =>
  Object.hasOwn(faces, face) ? faces[face as Face] : undefined

const faceOf = (lang: string): Face | null => {
  const tag = lang.toLowerCase()
  if (tag === 'ko' || tag.startsWith('ko-')) return 'noto-sans-kr'
  if (tag === 'ja' || tag.startsWith('ja-')) return 'noto-sans-jp'
  if (tag.startsWith('zh-hans')) return 'noto-sans-sc'
  if (tag.startsWith('zh') || tag.startsWith('yue')) return 'noto-sans-tc'
  return null
}

/** The style sheet a text in this language needs beyond the site's own; null where it needs none. */
export const fontSheet = (lang: string): string | null => {
  const face = faceOf(lang)
  return face ? `/fonts/${face}/${faces[face]}/wght.css` : null
}
