import { countryLabel, phasesLabel } from '../../trials/domain/vocabulary'
import { addressOf } from '../addresses'
import type { TrialRow } from '../queries/trial-rows'
import { Day } from './dates'

export const TrialItem = ({ trial }: { trial: TrialRow }) => (
  <li className="item">
    <h3>
      <a href={addressOf('trials', trial.slug)}>{trial.name}</a>
    </h3>
    {trial.statusNote ? <p className="small">{trial.statusNote}</p> : null}
    <p className="small soft">
      {[countryLabel(trial.country), phasesLabel(trial.phases)].filter(Boolean).join(' · ')}
      {trial.changedAt ? (
        <>
          {' '}
          · <Day at={trial.changedAt} />
        </>
      ) : null}
    </p>
  </li>
)
