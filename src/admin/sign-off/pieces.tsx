'use client'

import type { Piece } from '../../editorial/domain/difference/model'
import type { Word } from '../translations'
import { type Say, useWords } from '../use-words'

const formWord: Record<string, Word> = {
  bold: 'formBold',
  italic: 'formItalic',
  'struck through': 'formStruck',
  underlined: 'formUnderlined',
  code: 'formCode',
  subscript: 'formSub',
  superscript: 'formSuper',
}

const sayForm = (say: Say, form: string): string => {
  const word = formWord[form]
  if (word) return say(word)
  return form.startsWith('link: ') ? say('formLink', { to: form.slice('link: '.length) }) : form
}

/** For ears: what the strike and the underline say to eyes. */
const Heard = ({ word }: { word: Word }) => {
  const say = useWords()
  return <span className="imprimatur-heard">{` (${say(word)}: `}</span>
}
const Close = () => <span className="imprimatur-heard">) </span>

/** Words as they read, those taken out struck through and those put in underlined. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) => {
  const say = useWords()
  return pieces.map(({ mark, text, form }, at) => {
    const told = mark === 'same' || !form ? '' : form.map((one) => sayForm(say, one)).join(', ')
    const inner = (
      <>
        {text}
        {told ? <small> [{told}]</small> : null}
      </>
    )
    const key = at
    if (mark === 'same') return <span key={key}>{inner}</span>
    const Tag = mark === 'added' ? 'ins' : 'del'
    return (
      <Tag key={key}>
        <Heard word={mark === 'added' ? 'diffAdded' : 'diffRemoved'} />
        {inner}
        <Close />
      </Tag>
    )
  })
}
