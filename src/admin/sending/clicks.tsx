'use client'

import type { DispatchReport } from '../../newsletter/domain/dispatch/dispatch-report'
import { useWords } from '../use-words'

/** Links of a mail that were opened; nothing where nobody agreed to that being counted. */
export const Clicks = ({ clicks }: { clicks: NonNullable<DispatchReport['clicks']> }) => {
  const say = useWords()
  if (!clicks.length) return null
  return (
    <details>
      <summary>{say('sendClicks')}</summary>
      <p>{say('sendClicksHint')}</p>
      <div className="imprimatur-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say('sendClicksLink')}</th>
              <th scope="col">{say('sendClicksPeople')}</th>
              <th scope="col">{say('sendClicksMachines')}</th>
            </tr>
          </thead>
          <tbody>
            {clicks.map(({ link, people, machines }) => (
              <tr key={link}>
                <td data-label={say('sendClicksLink')}>{link}</td>
                <td data-label={say('sendClicksPeople')}>{people.toLocaleString()}</td>
                <td data-label={say('sendClicksMachines')}>{machines.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
