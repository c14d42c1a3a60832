import type { CorrectionView } from '../queries/corrections'
import { Day } from './dates'

const words: Record<string, string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  retraction: 'Retraction',
}

/** What a reader must know before reading on: what was put right, and whether the piece still stands. */
export const Corrections = ({ corrections }: { corrections: readonly CorrectionView[] }) =>
  corrections.length ? (
    <div className="corrections small">
      {corrections.some(({ kind }) => kind === 'retraction') ? (
        <p className="retracted" role="note">
          <strong>Retracted.</strong> This no longer stands. It is kept at its address for the record.
        </p>
      ) : null}
      {corrections.map(({ kind, at, note, before, after }) => (
        <div key={at + note}>
          <p>
            <strong>{words[kind] ?? 'Correction'}</strong>, <Day at={at} />. {note}
          </p>
          {before || after ? (
            <dl className="correction-change">
              {before ? (
                <div>
                  <dt>Before</dt>
                  <dd>{before}</dd>
                </div>
              ) : null}
              {after ? (
                <div>
                  <dt>Now</dt>
                  <dd>{after}</dd>
                </div>
              ) : null}
            </dl>
          ) : null}
        </div>
      ))}
    </div>
  ) : null
