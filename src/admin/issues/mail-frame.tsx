'use client'

import { useWords } from '../use-words'

export type Shown = {
  subject: string
  html: string
  text: string
  source: string
  size: number
  shown: number
  of: number
  nothingLeft: boolean
  approved: boolean
}

export const views = ['light', 'dark', 'narrow', 'text', 'source'] as const
export type View = (typeof views)[number]

/** The mail follows the machine's scheme; here it follows the choice. */
const inScheme = (html: string, view: View): string =>
  html.replace('@media(prefers-color-scheme:dark)', view === 'dark' ? '@media all' : '@media not all')

/**
 * A mail as its reader sees it, in a frame that may run nothing. It stays of our origin, or the pictures of what is not
 * published yet would be asked for by nobody.
 */
export const MailFrame = ({ mail, view }: { mail: Shown; view: View }) => {
  const say = useWords()
  if (view === 'text' || view === 'source') {
    const label = say(view === 'text' ? 'issueText' : 'issueSource')
    return (
      <textarea
        aria-label={label}
        className="imprimatur-mail__text"
        readOnly
        rows={30}
        value={view === 'text' ? mail.text : mail.source}
      />
    )
  }
  return (
    <iframe
      className="imprimatur-mail__frame"
      key={view}
      sandbox="allow-same-origin"
      srcDoc={inScheme(mail.html, view)}
      style={view === 'narrow' ? { height: '40rem', maxWidth: '360px' } : { height: '40rem' }}
      title={mail.subject}
    />
  )
}
