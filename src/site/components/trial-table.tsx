import { registryUrl } from '../../trials/domain/registry-id'
import { countryLabel, modalityLabel, phasesLabel, recruitmentLabel } from '../../trials/domain/vocabulary'
import { addressOf } from '../addresses'
import type { Named } from '../queries/related'
import type { TrialRow } from '../queries/trial-rows'
import { Partial } from './dates'
import { recruitmentTone, State } from './state'

const RegistryId = ({ registry, value }: { registry: string; value: string }) => {
  const url = registryUrl(registry, value)
  return url ? (
    <a className="nowrap" href={url}>
      {value}
    </a>
  ) : (
    <span className="nowrap">{value}</span>
  )
}

export const RegistryIds = ({ ids }: { ids: TrialRow['registryIds'] }) => (
  <ul className="plain">
    {ids.map((id) => (
      <li key={id.value}>
        <RegistryId {...id} />
      </li>
    ))}
  </ul>
)

export const NamedLinks = ({ items, folder }: { items: readonly Named[]; folder: 'companies' | 'therapies' }) => (
  <ul className="plain">
    {items.map((item) => (
      <li key={item.id}>
        <a href={addressOf(folder, item.slug)}>{item.name}</a>
      </li>
    ))}
  </ul>
)

export const Recruitment = ({ trial }: { trial: Pick<TrialRow, 'recruitment' | 'recruitmentAsOf'> }) =>
  trial.recruitment ? (
    <>
      <State tone={recruitmentTone(trial.recruitment)}>{recruitmentLabel(trial.recruitment)}</State>
      {trial.recruitmentAsOf ? (
        <span className="soft">
          {' '}
          as of <Partial value={trial.recruitmentAsOf} />
        </span>
      ) : null}
    </>
  ) : (
    <span className="soft">Not stated</span>
  )

const NotStated = () => <span className="soft">Not stated</span>

const elsewhere = (trial: TrialRow): string =>
  trial.countries.length ? `Runs in ${trial.countries.map(countryLabel).join(', ')}` : 'Place not stated'

const Row = ({ trial }: { trial: TrialRow }) => (
  <tr>
    <th scope="row">
      <a href={addressOf('trials', trial.slug)}>{trial.name}</a>
      {trial.statusNote ? <p className="soft note">{trial.statusNote}</p> : null}
    </th>
    <td data-label="Therapy">
      <NamedLinks items={trial.therapies} folder="therapies" />
      {[...new Set(trial.therapies.map(({ modality }) => modality))].map((modality) => (
        <p key={modality} className="soft">
          {modalityLabel(modality)}
        </p>
      ))}
    </td>
    <td data-label="Phase">{trial.phaseLabel || phasesLabel(trial.phases) || <NotStated />}</td>
    <td data-label="Sponsor">
      {trial.sponsors.length ? <NamedLinks items={trial.sponsors} folder="companies" /> : <NotStated />}
    </td>
    <td data-label="Listed under">
      {countryLabel(trial.country)}
      <p className="soft">{elsewhere(trial)}</p>
    </td>
    <td data-label="Recruitment">
      <Recruitment trial={trial} />
    </td>
    <td data-label="Registry">{trial.registryIds.length ? <RegistryIds ids={trial.registryIds} /> : <NotStated />}</td>
  </tr>
)

export const TrialTable = ({ rows, labelledBy }: { rows: readonly TrialRow[]; labelledBy: string }) => (
  <table className="table trials cards-when-narrow" aria-labelledby={labelledBy}>
    <thead>
      <tr>
        <th scope="col">Study</th>
        <th scope="col">Therapy</th>
        <th scope="col">Phase</th>
        <th scope="col">Sponsor</th>
        <th scope="col">Listed under</th>
        <th scope="col">Recruitment</th>
        <th scope="col">Registry</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((trial) => (
        <Row key={trial.id} trial={trial} />
      ))}
    </tbody>
  </table>
)
