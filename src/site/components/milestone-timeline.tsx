import { jurisdictionLabel, milestoneKindLabel } from '../../trials/domain/vocabulary'
import type { MilestoneView } from '../queries/milestones'
import type { SourceView } from '../queries/sources'
import { type Lane, type Mark, timelineOf } from '../timeline'
import { Partial } from './dates'
import { SourceMark } from './sources-section'

const LABELS = 150
const AXIS = 560
const UNDATED = LABELS + AXIS + 40
const WIDTH = UNDATED + 150
const LANE = 44
const TOP = 34

const Shape = ({ mark, x, y }: { mark: Mark; x: number; y: number }) => {
  if (mark.tone === 'good') return <circle className="mark good" cx={x} cy={y} r="7" />
  if (mark.tone === 'bad') return <rect className="mark bad" x={x - 6} y={y - 6} width="12" height="12" />
  return <polygon className="mark" points={`${x},${y - 8} ${x + 8},${y} ${x},${y + 8} ${x - 8},${y}`} />
}

const LaneMarks = ({ lane, y }: { lane: Lane; y: number }) => {
  const undated = lane.marks.filter(({ at }) => at === null)
  return (
    <>
      {lane.marks.map((mark) =>
        mark.at === null ? null : <Shape key={mark.milestone.id} mark={mark} x={LABELS + mark.at * AXIS} y={y} />,
      )}
      {undated.map((mark, index) => (
        <Shape key={mark.milestone.id} mark={mark} x={UNDATED + 10 + index * 22} y={y} />
      ))}
    </>
  )
}

/** The picture of the list below it: one lane a jurisdiction, a shape a kind. Read aloud, the list alone speaks. */
const Lanes = ({ milestones }: { milestones: readonly MilestoneView[] }) => {
  const { lanes, years } = timelineOf(milestones)
  const bottom = TOP + lanes.length * LANE
  const anyUndated = lanes.some(({ marks }) => marks.some(({ at }) => at === null))
  return (
    <svg className="timeline" viewBox={`0 0 ${WIDTH} ${bottom + 8}`} aria-hidden="true">
      {years.map(({ year, at }) => (
        <g key={year}>
          <line className="lane" x1={LABELS + at * AXIS} x2={LABELS + at * AXIS} y1={TOP - 8} y2={bottom} />
          <text className="soft" x={LABELS + at * AXIS} y={TOP - 16} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
      {anyUndated ? (
        <text className="soft" x={UNDATED} y={TOP - 16}>
          Date not stated
        </text>
      ) : null}
      {lanes.map((lane, index) => {
        const y = TOP + index * LANE + LANE / 2
        return (
          <g key={lane.jurisdiction}>
            <text x="0" y={y + 5}>
              {jurisdictionLabel(lane.jurisdiction)}
            </text>
            <line x1={LABELS} x2={LABELS + AXIS} y1={y} y2={y} />
            <LaneMarks lane={lane} y={y} />
          </g>
        )
      })}
    </svg>
  )
}

const Legend = () => (
  <p className="small soft timeline-legend" aria-hidden="true">
    ● approved, launched or reimbursed · ◇ a step on the way · ■ held, refused or withdrawn
  </p>
)

const Entry = ({ milestone, sources }: { milestone: MilestoneView; sources: readonly SourceView[] }) => (
  <tr>
    <td data-label="Date">
      {milestone.occurredOn === 'not stated' ? (
        <span className="soft">Not stated</span>
      ) : (
        <Partial value={milestone.occurredOn} />
      )}
    </td>
    <th scope="row">
      {milestoneKindLabel(milestone.kind)}
      {milestone.localTerm ? <span className="soft"> ({milestone.localTerm})</span> : null}
      {milestone.expires ? (
        <p className="soft note">
          Expires: <Partial value={milestone.expires} />
        </p>
      ) : null}
      {milestone.note ? <p className="soft note">{milestone.note}</p> : null}
    </th>
    <td data-label="Jurisdiction">
      {jurisdictionLabel(milestone.jurisdiction)}
      {milestone.authority ? <p className="soft">{milestone.authority}</p> : null}
    </td>
    <td data-label="Indication">{milestone.indication || <span className="soft">Not stated</span>}</td>
    <td data-label="Source">
      <SourceMark sources={sources} id={milestone.sourceId} />
    </td>
  </tr>
)

type Props = { milestones: readonly MilestoneView[]; sources: readonly SourceView[]; labelledBy: string }

export const MilestoneTimeline = ({ milestones, sources, labelledBy }: Props) => {
  const { lanes, years } = timelineOf(milestones)
  const ordered = lanes.flatMap(({ marks }) => marks.map(({ milestone }) => milestone))
  return (
    <>
      {years.length ? (
        <div className="lanes">
          <Lanes milestones={milestones} />
          <Legend />
        </div>
      ) : null}
      <table className="table cards-when-narrow" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Milestone</th>
            <th scope="col">Jurisdiction</th>
            <th scope="col">Indication</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((milestone) => (
            <Entry key={milestone.id} milestone={milestone} sources={sources} />
          ))}
        </tbody>
      </table>
    </>
  )
}
