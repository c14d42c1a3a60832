import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf } from '../../../../site/addresses'
import { ArticlesAbout } from '../../../../site/components/article-list'
import { MilestoneTimeline } from '../../../../site/components/milestone-timeline'
import { Empty, Facts, RecordHead } from '../../../../site/components/page-head'
import { SourcesSection } from '../../../../site/components/sources-section'
import { TrialTable } from '../../../../site/components/trial-table'
import { read } from '../../../../site/queries/read'
import { type TherapyView, therapyBySlug } from '../../../../site/queries/therapy'
import { recordMetadata } from '../../../../site/record-metadata'
import { slugOf } from '../../../../site/slug'
import { aliasKinds, donorLabel, jurisdictionLabel, modalityLabel, partyRoleLabel } from '../../../../trials'

type Props = { params: Promise<{ slug: string }> }

const find = async (params: Props['params']) => read(therapyBySlug, { slug: slugOf((await params).slug) })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const therapy = await find(params)
  return recordMetadata('therapies', therapy && { ...therapy, description: therapy.summary })
}

const kindLabel = (kind: string): string => aliasKinds.find(({ value }) => value === kind)?.label ?? kind

const Names = ({ therapy }: { therapy: TherapyView }) => (
  <ul className="plain">
    {therapy.aliases.map(({ value, kind }) => (
      <li key={value}>
        {value} <span className="soft">({kindLabel(kind)})</span>
      </li>
    ))}
  </ul>
)

const Parties = ({ therapy }: { therapy: TherapyView }) => (
  <ul className="plain">
    {therapy.parties.map(({ company, role, territories }) => (
      <li key={company.id}>
        <a href={addressOf('companies', company.slug)}>{company.name}</a>
        <span className="soft">
          {' '}
          {role ? partyRoleLabel(role).toLowerCase() : 'role not stated'}
          {territories.length ? ` for ${territories.map(jurisdictionLabel).join(', ')}` : ''}
        </span>
      </li>
    ))}
  </ul>
)

export default async function Therapy({ params }: Props) {
  const therapy = await find(params)
  if (!therapy) notFound()
  return (
    <>
      <RecordHead
        kicker="Therapy"
        title={therapy.name}
        deck={therapy.summary || undefined}
        changedAt={therapy.changedAt}
      />
      <div className="prose-wide">
        <Facts
          facts={{
            'Other names': therapy.aliases.length ? <Names therapy={therapy} /> : null,
            Modality: modalityLabel(therapy.modality),
            'In the source’s terms': therapy.modalityDetail,
            Donor: therapy.donor ? donorLabel(therapy.donor) : <span className="soft">Not stated</span>,
            'Cell source or vector': therapy.cellSourceOrVector,
            Transgene: therapy.transgene,
            Target: therapy.target,
            Companies: therapy.parties.length ? <Parties therapy={therapy} /> : null,
          }}
        />
      </div>
      <section className="section" aria-labelledby="milestones">
        <h2 id="milestones">Regulatory milestones</h2>
        {therapy.milestones.length ? (
          <MilestoneTimeline milestones={therapy.milestones} sources={therapy.sources} labelledBy="milestones" />
        ) : (
          <Empty>
            No regulatory milestone of this therapy is on record. That is not a statement that there is none.
          </Empty>
        )}
      </section>
      <section className="section" aria-labelledby="trials">
        <h2 id="trials">Trials</h2>
        {therapy.trials.length ? (
          <TrialTable rows={therapy.trials} labelledBy="trials" />
        ) : (
          <Empty>
            The tracker holds no trial of this therapy. <a href="/trials">See all trials</a>.
          </Empty>
        )}
      </section>
      <ArticlesAbout articles={therapy.articles} />
      <SourcesSection sources={therapy.sources} />
    </>
  )
}
