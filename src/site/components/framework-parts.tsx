import { findingsAt } from '../../frameworks/domain/finding-at'
import type { FrameworkPage } from '../queries/framework'
import type { FindingView, InstrumentView } from '../queries/framework-views'
import type { SourceView } from '../queries/sources'
import { Partial } from './dates'
import { Finding, NoFinding, Period } from './finding'
import { SourceMark } from './sources-section'

type Props = { framework: FrameworkPage }

const byId = (sources: readonly SourceView[]): Record<string, SourceView> =>
  Object.fromEntries(sources.map((source) => [source.id, source]))

/** Answers that hold on the day, then those that held before or will: an article that quotes one can be checked. */
export const Findings = ({ framework, day }: Props & { day: string }) => {
  const sources = byId(framework.sources)
  const sourceHref = (id: string) => {
    const number = framework.sources.findIndex((source) => source.id === id) + 1
    return number ? `#ref-${number}` : undefined
  }
  const show = (finding: FindingView) => (
    <Finding key={finding.validFrom + finding.state} finding={finding} sources={sources} sourceHref={sourceHref} />
  )
  const asked = framework.dimensions.filter(({ id }) =>
    framework.findings.some(({ dimensionId }) => dimensionId === id),
  )
  if (!asked.length) return null
  return (
    <section className="section" aria-labelledby="findings">
      <h2 id="findings">
        What the law says, as of <Partial value={day} />
      </h2>
      <dl className="questions">
        {asked.map(({ id, question }) => {
          const all = framework.findings.filter(({ dimensionId }) => dimensionId === id)
          const now = findingsAt(all, day)
          const other = all.filter((finding) => !now.includes(finding))
          return (
            <div key={id}>
              <dt>{question}</dt>
              <dd>
                {now.length ? now.map(show) : <NoFinding />}
                {other.length ? (
                  <div className="earlier">
                    {other.map((finding) => (
                      <div key={finding.validFrom + finding.validTo}>
                        <p className="small soft">
                          In force <Period finding={finding} />
                        </p>
                        {show(finding)}
                      </div>
                    ))}
                  </div>
                ) : null}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

const dates = [
  ['Passed', 'passed'],
  ['Promulgated', 'promulgated'],
  ['In force', 'effective'],
] as const

const InstrumentRow = ({ instrument, sources }: { instrument: InstrumentView; sources: readonly SourceView[] }) => (
  <tr>
    <th scope="row">
      {instrument.title}
      {instrument.number || instrument.shortName ? (
        <p className="soft note">{[instrument.number, instrument.shortName].filter(Boolean).join(' · ')}</p>
      ) : null}
      {instrument.amends ? <p className="soft note">Amends {instrument.amends}</p> : null}
    </th>
    {dates.map(([label, key]) => (
      <td key={key} data-label={label}>
        {instrument[key] ? <Partial value={instrument[key]} /> : <span className="soft">Not stated</span>}
      </td>
    ))}
    <td data-label="Sources">
      {instrument.sources.map((id, index) => (
        <span key={id}>
          {index ? ', ' : null}
          <SourceMark sources={sources} id={id} />
        </span>
      ))}
    </td>
  </tr>
)

export const Instruments = ({ framework }: Props) =>
  framework.instruments.length ? (
    <section className="section" aria-labelledby="instruments">
      <h2 id="instruments">Acts, decrees and guidelines</h2>
      <table className="table instruments cards-when-narrow" aria-labelledby="instruments">
        <thead>
          <tr>
            <th scope="col">Instrument</th>
            {dates.map(([label]) => (
              <th scope="col" key={label}>
                {label}
              </th>
            ))}
            <th scope="col">Sources</th>
          </tr>
        </thead>
        <tbody>
          {framework.instruments.map((instrument) => (
            <InstrumentRow
              key={instrument.title + instrument.number}
              instrument={instrument}
              sources={framework.sources}
            />
          ))}
        </tbody>
      </table>
    </section>
  ) : null

export const Authorities = ({ framework }: Props) =>
  framework.authorities.length ? (
    <section className="section" aria-labelledby="authorities">
      <h2 id="authorities">Authorities</h2>
      <dl className="facts wide prose-wide">
        {framework.authorities.map(({ abbreviation, name, role }) => (
          <div key={abbreviation + name}>
            <dt>{abbreviation || name}</dt>
            <dd>
              {abbreviation && name ? <p>{name}</p> : null}
              {role ? <p className="soft">{role}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ) : null

export const Pathways = ({ framework }: Props) =>
  framework.pathways.length ? (
    <section className="section" aria-labelledby="pathways">
      <h2 id="pathways">Pathways</h2>
      <dl className="facts wide prose-wide">
        {framework.pathways.map(({ name, tier, description }) => (
          <div key={name + tier}>
            <dt>
              {name}
              {tier ? <span className="soft"> ({tier})</span> : null}
            </dt>
            <dd>{description || <span className="soft">Not described</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  ) : null

export const Checklists = ({ framework }: Props) => {
  const audiences = [...new Set(framework.checklist.map(({ audience }) => audience))]
  return audiences.length ? (
    <section className="section" aria-labelledby="checklist">
      <h2 id="checklist">Checklist</h2>
      <div className="cards">
        {audiences.map((audience) => (
          <div key={audience} className="checklist">
            <h3>For {audience}</h3>
            <ul className="plain">
              {framework.checklist
                .filter((entry) => entry.audience === audience)
                .map(({ item }) => (
                  <li key={item}>{item}</li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  ) : null
}
