import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf } from '../../../../site/addresses'
import { ArticlesAbout } from '../../../../site/components/article-list'
import { Corrections } from '../../../../site/components/corrections'
import { Partial } from '../../../../site/components/dates'
import { JsonLd } from '../../../../site/components/json-ld'
import { Facts, RecordHead } from '../../../../site/components/page-head'
import { SourcesSection } from '../../../../site/components/sources-section'
import { NamedLinks, Recruitment, RegistryIds } from '../../../../site/components/trial-table'
import { read } from '../../../../site/queries/read'
import { siteSettings } from '../../../../site/queries/site-settings'
import { type DatePair, trialBySlug } from '../../../../site/queries/trial'
import { recordMetadata } from '../../../../site/record-metadata'
import { slugOf } from '../../../../site/slug'
import { recordData } from '../../../../site/structured-data'
import { countryLabel, phasesLabel } from '../../../../trials'

type Props = { params: Promise<{ slug: string }> }

const find = async (params: Props['params']) => read(trialBySlug, { slug: slugOf((await params).slug) })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const trial = await find(params)
  return recordMetadata('trials', trial && { ...trial, description: trial.statusNote })
}

const words: Record<string, string> = { ACTUAL: 'actual', ESTIMATED: 'estimated' }

const DateOf = ({ pair }: { pair: DatePair }) =>
  pair.date ? (
    <>
      <Partial value={pair.date} />
      {pair.type ? <span className="soft"> {words[pair.type]}</span> : null}
    </>
  ) : (
    <span className="soft">Not stated</span>
  )

const notStated = <span className="soft">Not stated</span>

export default async function Trial({ params }: Props) {
  const trial = await find(params)
  if (!trial) notFound()
  const data = { ...trial, title: trial.name, path: addressOf('trials', trial.slug) }
  return (
    <>
      <JsonLd data={recordData(data, await read(siteSettings, {}))} />
      <RecordHead
        kicker={<a href="/trials">Trial tracker</a>}
        title={trial.name}
        deck={trial.statusNote || undefined}
        changedAt={trial.changedAt}
      >
        <Corrections corrections={trial.corrections} />
      </RecordHead>
      <div className="prose-wide">
        <Facts
          facts={{
            Therapy: <NamedLinks items={trial.therapies} folder="therapies" />,
            Indication: (
              <ul className="plain">
                {trial.indications.map(({ term, line, population }) => (
                  <li key={term}>{[term, line, population].filter(Boolean).join(', ')}</li>
                ))}
              </ul>
            ),
            Phase: trial.phaseLabel || phasesLabel(trial.phases) || notStated,
            Sponsor: trial.sponsors.length ? <NamedLinks items={trial.sponsors} folder="companies" /> : null,
            'Listed under': countryLabel(trial.country),
            'Runs in': trial.countries.map(countryLabel).join(', ') || notStated,
            Recruitment: <Recruitment trial={trial} />,
            Enrolment: trial.enrolment ?? notStated,
            Start: <DateOf pair={trial.start} />,
            'Primary completion': <DateOf pair={trial.primaryCompletion} />,
            Completion: <DateOf pair={trial.completion} />,
            Registry: trial.registryIds.length ? <RegistryIds ids={trial.registryIds} /> : notStated,
          }}
        />
      </div>
      <ArticlesAbout articles={trial.articles} />
      <SourcesSection sources={trial.sources} />
    </>
  )
}
