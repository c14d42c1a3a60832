'use client'

import type { Account } from '../../newsletter/domain/dispatch/account'
import type { Word } from '../translations'
import { sendingEn } from '../translations/sending/en'
import { type Say, useWords } from '../use-words'

const sums: [keyof Account, Word][] = [
  ['candidates', 'sendCandidates'],
  ['sent', 'sendDelivered'],
  ['refused', 'sendRefused'],
  ['excluded', 'sendExcluded'],
  ['unknown', 'sendUnknown'],
  ['cancelled', 'sendCancelledRows'],
  ['waiting', 'sendWaiting'],
]

/** Ours in the person's language; a mail server's as it said it. */
export const reasonWord = (say: Say, reason: string): string =>
  `reason_${reason}` in sendingEn ? say(`reason_${reason}` as Word) : reason

const SHOWN = 8

/** Every candidate of an issue, by what became of them; the first line is the sum of the others. */
export const AccountTable = ({ account }: { account: Account }) => {
  const say = useWords()
  const reasons = Object.entries(account.reasons).sort(([, a], [, b]) => b - a)
  return (
    <>
      <dl className="imprimatur-sums">
        {sums.map(([name, word]) => (
          <div key={name}>
            <dt>{say(word)}</dt>
            <dd>{Number(account[name]).toLocaleString()}</dd>
          </div>
        ))}
      </dl>
      {reasons.length ? (
        <details>
          <summary>{say('sendReasons')}</summary>
          <ul>
            {reasons.slice(0, SHOWN).map(([reason, count]) => (
              <li key={reason}>
                {count.toLocaleString()}: {reasonWord(say, reason)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
