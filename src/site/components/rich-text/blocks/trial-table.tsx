import type { TrialTableBlock } from '../../../../payload-types'
import { matchesFilter } from '../../../../trials/domain/trial-filter'
import { trialsAddress } from '../../../trial-query'
import { TrialTable } from '../../trial-table'
import { type BodyContext, headingId, idsOf } from '../context'

/** Rows are read when the page is: what the tracker says today. */
export const renderTrialTable = (block: TrialTableBlock, context: BodyContext) => {
  const filter = {
    countries: block.filter?.countries ?? [],
    modalities: block.filter?.modalities ?? [],
    phases: block.filter?.phases ?? [],
    recruitment: block.filter?.recruitment ?? [],
    text: block.filter?.text ?? '',
  }
  const picked = idsOf(block.trials)
  const rows =
    block.mode === 'picked'
      ? picked.flatMap((id) => context.records.trials.filter((trial) => trial.id === id))
      : context.records.trials.filter((trial) => matchesFilter(trial, filter))
  const id = headingId(context, block.title)
  return (
    <section className="wide" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{block.title}</h3>
        <p className="small soft">
          {rows.length} {rows.length === 1 ? 'trial' : 'trials'} ·{' '}
          <a href={block.mode === 'picked' ? '/trials' : trialsAddress(filter)}>Open in the tracker</a>
        </p>
      </div>
      {rows.length ? (
        <TrialTable rows={rows} labelledBy={id} />
      ) : (
        <p className="empty">No published trial matches this table just now.</p>
      )}
    </section>
  )
}
