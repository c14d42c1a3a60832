import { isFiltered, matchesFilter, NOT_STATED, type TrialFilter } from '../../trials/domain/trial-filter'
import { countries, modalities, phases, recruitment } from '../../trials/domain/vocabulary'
import type { TrialRow } from '../queries/trial-rows'
import { trialsAddress } from '../trial-query'
import { Day } from './dates'

type List = 'countries' | 'modalities' | 'phases' | 'recruitment'
type Option = { readonly value: string; readonly label: string }

const facets: { list: List; name: string; label: string; options: readonly Option[] }[] = [
  { list: 'countries', name: 'country', label: 'Country', options: countries },
  { list: 'modalities', name: 'modality', label: 'Modality', options: modalities },
  { list: 'phases', name: 'phase', label: 'Phase', options: phases },
  {
    list: 'recruitment',
    name: 'status',
    label: 'Recruitment',
    options: [...recruitment, { value: NOT_STATED, label: 'Not stated' }],
  },
]

/** How many trials each value would show beside the other choices; values that would show none are left out. */
const counted = (rows: readonly TrialRow[], filter: TrialFilter, list: List, options: readonly Option[]) =>
  options
    .map((option) => ({
      ...option,
      chosen: filter[list].includes(option.value),
      count: rows.filter((row) => matchesFilter(row, { ...filter, [list]: [option.value] })).length,
    }))
    .filter(({ count, chosen }) => count > 0 || chosen)

type Props = { rows: readonly TrialRow[]; filter: TrialFilter; found: number; changed: string }

/** A plain form: what is chosen stands in the address, so that it can be sent to somebody. */
export const TrialFilters = ({ rows, filter, found, changed }: Props) => (
  <form className="filters" action="/trials" method="get">
    <div className="filter-bar">
      <div className="filter-text">
        <label htmlFor="q">Therapy, company, indication or number</label>
        <input id="q" type="search" name="q" defaultValue={filter.text} />
      </div>
      {facets.map(({ list, name, label, options }) => (
        <details key={list} className="facet" name="facet">
          <summary>
            {label}
            {filter[list].length ? <span className="chosen"> {filter[list].length} chosen</span> : null}
          </summary>
          <fieldset>
            <legend className="unseen">{label}</legend>
            {counted(rows, filter, list, options).map(({ value, label: words, chosen, count }) => (
              <label key={value} className="check">
                <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
                <span>{words}</span>
                <span className="soft figures">{count}</span>
              </label>
            ))}
          </fieldset>
        </details>
      ))}
      <button type="submit">Show</button>
    </div>
    <p className="count small">
      <span id="count">{found === rows.length ? `${found} trials` : `${found} of ${rows.length} trials`}</span>
      {isFiltered(filter) ? (
        <>
          {' '}
          · <a href="/trials">Clear choices</a>
        </>
      ) : null}
      {found ? (
        <>
          {' '}
          · <a href={trialsAddress(filter, '/trials.csv')}>Download as CSV</a>
        </>
      ) : null}
      {changed ? (
        <span className="soft">
          {' '}
          · Tracker last changed <Day at={changed} />
        </span>
      ) : null}
    </p>
  </form>
)
