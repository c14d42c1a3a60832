import { jurisdictionLabel } from '../../trials/domain/vocabulary'
import { addressOf } from '../addresses'
import type { FrameworkBrief } from '../queries/front-page'

export const FrameworkItem = ({ framework }: { framework: FrameworkBrief }) => (
  <li className="item">
    <p className="kicker">{jurisdictionLabel(framework.jurisdiction)}</p>
    <h3>
      <a href={addressOf('frameworks', framework.slug)}>{framework.title}</a>
    </h3>
    {framework.summary ? <p className="small">{framework.summary}</p> : null}
  </li>
)
