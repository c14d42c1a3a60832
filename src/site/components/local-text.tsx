import type { ReactNode } from 'react'
import { fontSheet } from '../fonts'

/** Links the face a language needs; the browser fetches each sheet once, and only the parts of it a page shows. */
export const FaceFor = ({ lang }: { lang: string }) => {
  const sheet = fontSheet(lang)
  return sheet ? <link rel="stylesheet" href={sheet} precedence="faces" /> : null
}

/** A piece of text in another language than the page around it. */
export const LocalText = ({ lang, children }: { lang: string; children: ReactNode }) => (
  <>
    <FaceFor lang={lang} />
    <span lang={lang}>{children}</span>
  </>
)
