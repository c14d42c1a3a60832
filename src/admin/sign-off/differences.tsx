'use client'

import type { Difference, Line, LineKind, Row, Skipped } from '../../editorial/domain/difference/model'
import { Moment } from '../moment'
import type { Word } from '../translations'
import { type Say, useWords } from '../use-words'
import { Pieces } from './pieces'

const markWord: Record<Row['mark'], { shape: string; word: Word }> = {
  added: { shape: '+', word: 'diffAdded' },
  removed: { shape: '−', word: 'diffRemoved' },
  changed: { shape: '△', word: 'diffChanged' },
  same: { shape: '=', word: 'diffSame' },
}

const kindWord: Record<Exclude<LineKind, 'block'>, Word> = {
  paragraph: 'lineParagraph',
  heading: 'lineHeading',
  'list-item': 'lineItem',
  quote: 'lineQuote',
  rule: 'lineRule',
}

const sayKind = (say: Say, { kind, level, block }: Pick<Line, 'kind' | 'level' | 'block'>): string =>
  kind === 'block' ? (block ?? '') : `${say(kindWord[kind])}${kind === 'heading' && level ? ` ${level}` : ''}`

/** What became of a line or a row: a shape and words. */
const MarkOf = ({ mark, what, moved }: { mark: Row['mark']; what: string; moved?: boolean | undefined }) => {
  const say = useWords()
  const { shape, word } = markWord[mark]
  return (
    <p className="imprimatur-diff__mark">
      <span aria-hidden="true">{shape}</span> {say(word)}
      {moved ? `, ${say('diffMoved')}` : ''} · {what}
    </p>
  )
}

const TextLine = ({ line, zone }: { line: Line; zone: string }) => {
  const say = useWords()
  const was = line.was ? ` (${say('diffWas', { kind: sayKind(say, line.was) })})` : ''
  return (
    <li data-mark={line.mark}>
      {line.mark === 'same' && !line.moved ? null : (
        <MarkOf mark={line.mark} moved={line.moved} what={`${sayKind(say, line)}${was}`} />
      )}
      {line.pieces.length ? (
        <p className="imprimatur-diff__words">
          <Pieces pieces={line.pieces} />
        </p>
      ) : line.mark === 'same' ? (
        <p className="imprimatur-diff__words">{sayKind(say, line)}</p>
      ) : null}
      {line.form && !was ? <p className="imprimatur-soft">{say('diffForm')}</p> : null}
      {line.inner?.length ? <Differences differences={line.inner} zone={zone} /> : null}
    </li>
  )
}

const Lines = ({ lines, zone }: { lines: readonly (Line | Skipped)[]; zone: string }) => {
  const say = useWords()
  return (
    <ol className="imprimatur-diff__lines">
      {lines.map((line, at) =>
        line.mark === 'skipped' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and never rearranged
          <li className="imprimatur-diff__skipped" key={at}>
            {say('diffSkipped', { count: line.count })}
          </li>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and never rearranged
          <TextLine key={at} line={line} zone={zone} />
        ),
      )}
    </ol>
  )
}

export const Rows = ({ rows, zone }: { rows: readonly Row[]; zone: string }) => (
  <ul className="imprimatur-diff__lines">
    {rows.map(({ mark, label, moved, inner }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and never rearranged
      <li data-mark={mark} key={at}>
        <MarkOf mark={mark} moved={moved} what={label} />
        {inner.length ? <Differences differences={inner} zone={zone} /> : null}
      </li>
    ))}
  </ul>
)

const Value = ({ one, zone }: { one: Difference; zone: string }) => {
  const say = useWords()
  if (one.what === 'words') {
    return (
      <p className="imprimatur-diff__words">
        <Pieces pieces={one.pieces} />
      </p>
    )
  }
  if (one.what === 'items') {
    return (
      <ul className="imprimatur-diff__items">
        {one.pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and never rearranged
          <li key={at}>
            <Pieces pieces={[piece]} />
          </li>
        ))}
      </ul>
    )
  }
  if (one.what === 'moment') {
    return (
      <ul className="imprimatur-diff__items">
        {(['before', 'after'] as const).map((side) => {
          const at = one[side]
          const Tag = side === 'before' ? 'del' : 'ins'
          return at ? (
            <li key={side}>
              <Tag>
                <span className="imprimatur-heard">{`${say(side === 'before' ? 'diffRemoved' : 'diffAdded')}: `}</span>
                <Moment at={at} zone={zone} />
              </Tag>
            </li>
          ) : null
        })}
      </ul>
    )
  }
  if (one.what === 'switch') return <p>{say(one.on ? 'diffOn' : 'diffOff')}</p>
  if (one.what === 'lines') return <Lines lines={one.lines} zone={zone} />
  if (one.what === 'rows') return <Rows rows={one.rows} zone={zone} />
  return <p>{say(one.what === 'file' ? 'diffFile' : 'diffForm')}</p>
}

/** Field by field, each under its labels. */
export const Differences = ({ differences, zone }: { differences: readonly Difference[]; zone: string }) => (
  <dl className="imprimatur-diff">
    {differences.map((one) => (
      <div key={one.path}>
        <dt>{one.label.join(' › ')}</dt>
        <dd>
          <Value one={one} zone={zone} />
        </dd>
      </div>
    ))}
  </dl>
)
